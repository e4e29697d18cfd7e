// The script is run by a real shell, in which `curl` notes how it was called and answers as the API would.

import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  HOSTILE_ORGANIZATION,
  LAKE,
  LARGE_ORGANIZATION,
  ORGANIZATION,
  SIEM,
} from "@/features/as-code/organization/organization.test-support";
import type { OrganizationSetUp } from "@/features/as-code/organization/organization";
import { curlScript } from "./curl-script";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "curl-script-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Answers each creation with the next id, and keeps the words of every call. */
const STUB = String.raw`#!/bin/sh
count=$(($(cat "$CALLS/count" 2>/dev/null || echo 0) + 1))
echo "$count" > "$CALLS/count"
printf '%s\0' "$@" > "$CALLS/$(printf '%04d' "$count")"
[ "$count" != "$FAILING" ] || { echo '{"status":409,"title":"Conflict"}'; exit 22; }
printf '{"name":"x \\"id\\": \\"no\\"","id":"made-%s","enabled":true}' "$count"
`;

interface SeenCall {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly string[];
  readonly body: unknown;
}

function run(organization: OrganizationSetUp, env: NodeJS.ProcessEnv, failing = "") {
  const [programs, calls, home] = [join(folder, "bin"), join(folder, "calls"), join(folder, "home")];
  for (const each of [programs, calls, home]) mkdirSync(each);
  writeFileSync(`${programs}/curl`, STUB, { mode: 0o755 });
  writeFileSync(`${folder}/audit-logs.sh`, `${curlScript(organization)}\n`);
  const { status, stderr, stdout } = spawnSync("sh", [`${folder}/audit-logs.sh`], {
    cwd: home,
    encoding: "utf8",
    env: { PATH: `${programs}:${process.env["PATH"]}`, CALLS: calls, FAILING: failing, ...env },
  });
  expect(readdirSync(home), "nothing in a value was run").toEqual([]);
  const seen = readdirSync(calls)
    .filter((name) => name !== "count")
    .toSorted()
    .map((name): SeenCall => {
      const words = readFileSync(`${calls}/${name}`, "utf8").split("\0");
      const after = (option: string) => words.filter((_word, index) => words[index - 1] === option);
      return {
        method: after("--request")[0] ?? "",
        url: after("--url")[0] ?? "",
        headers: after("--header"),
        body: JSON.parse(after("--data")[0] ?? ""),
      };
    });
  return { status, stderr, stdout, seen };
}

/** A value for each secret that the script asks for. */
function secretsOf(organization: OrganizationSetUp): Record<string, string> {
  const names = [...curlScript(organization).matchAll(/^: "\$\{(AUTHORIZATION_\w+):\?/gm)];
  return Object.fromEntries(names.map(([, name = ""]) => [name, `Bearer ${name}`]));
}

it("makes destinations, and then the webhooks that refer to what was made", () => {
  const secret = String.raw`Splunk "quoted" \ $(touch pwned)` + "\ttab 'single'";
  const { status, stderr, stdout, seen } = run(ORGANIZATION, {
    KONNECT_TOKEN: "kpat_test",
    AUTHORIZATION_SIEM_PRODUCTION: secret,
    AUTHORIZATION_LOG_LAKE: "Bearer lake",
  });
  expect({ status, stderr, stdout }).toEqual({ status: 0, stderr: "", stdout: "" });
  const { id: _siem, created_at: _1, updated_at: _2, ...siem } = SIEM;
  const { id: _lake, created_at: _3, updated_at: _4, ...lake } = LAKE;
  const destinations = "https://global.api.konghq.com/v3/audit-log-destinations";
  expect(seen.map(({ method, url, body }) => [method, url, body])).toEqual([
    ["POST", destinations, { ...siem, authorization: secret }],
    ["POST", destinations, { ...lake, authorization: "Bearer lake" }],
    [
      "PATCH",
      "https://us.api.konghq.com/v3/audit-log-webhook",
      { audit_log_destination_id: "made-1", enabled: true },
    ],
    [
      "PATCH",
      "https://me.api.konghq.com/v2/audit-log-webhook",
      {
        endpoint: "https://own.example.com/in?token=t",
        authorization: null,
        enabled: false,
        log_format: "cps",
        skip_ssl_verification: false,
      },
    ],
    [
      "PATCH",
      `https://eu.api.konghq.com/v3/portals/${ORGANIZATION.portals[0]?.portalId}/audit-log-webhook`,
      { audit_log_destination_id: "made-2", enabled: true },
    ],
    [
      "PATCH",
      `https://us.api.konghq.com/v3/portals/${ORGANIZATION.portals[1]?.portalId}/audit-log-webhook`,
      { audit_log_destination_id: "made-1", enabled: false },
    ],
  ]);
  for (const { headers } of seen) {
    expect(headers).toEqual(["Authorization: Bearer kpat_test", "Content-Type: application/json"]);
  }
});

it("takes the secret of own settings and another organization's portals from variables", () => {
  const { seen } = run(ORGANIZATION, {
    KONNECT_TOKEN: "kpat_test",
    ...secretsOf(ORGANIZATION),
    OWN_AUTHORIZATION_ME: "Bearer own",
    PORTAL_DOCS: "there",
  });
  expect(seen[3]?.body).toMatchObject({ authorization: "Bearer own" });
  expect(seen[5]?.url).toBe("https://us.api.konghq.com/v3/portals/there/audit-log-webhook");
});

it.each([
  ["a token", { AUTHORIZATION_SIEM_PRODUCTION: "x", AUTHORIZATION_LOG_LAKE: "x" }, "KONNECT_TOKEN"],
  ["a secret", { KONNECT_TOKEN: "x", AUTHORIZATION_SIEM_PRODUCTION: "x" }, "AUTHORIZATION_LOG_LAKE"],
])("calls nothing without %s", (_what, env, name) => {
  const { status, stderr, seen } = run(ORGANIZATION, env);
  expect(status).not.toBe(0);
  expect(stderr).toContain(name);
  expect(seen).toEqual([]);
});

it("ends at the first call that is refused, and says which and why", () => {
  const { status, stderr, seen } = run(ORGANIZATION, { KONNECT_TOKEN: "x", ...secretsOf(ORGANIZATION) }, "2");
  expect(status).toBe(1);
  expect(seen).toHaveLength(2);
  expect(stderr).toContain("POST https://global.api.konghq.com/v3/audit-log-destinations failed");
  expect(stderr).toContain("Conflict");
});

it.each([
  ["hostile", HOSTILE_ORGANIZATION],
  ["large", LARGE_ORGANIZATION],
])("of a %s organization sends every value as it is", (_what, organization) => {
  const { status, stderr, seen } = run(organization, { KONNECT_TOKEN: "x", ...secretsOf(organization) });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  const made = seen.filter(({ method }) => method === "POST");
  expect(made.map(({ body }) => body)).toEqual(
    organization.destinations.map(({ name, endpoint }) => expect.objectContaining({ name, endpoint })),
  );
  expect(seen).toHaveLength(
    organization.destinations.length + organization.regions.length + organization.portals.length,
  );
});

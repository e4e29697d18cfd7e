// The commands are run by a real shell, in which `curl` only notes how it was called.

import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AsCodeSubject } from "@/entities/place/as-code-subject";
import { curlCommand } from "./curl-command";
import { plannedCall, SECRET } from "./planned-call";
import { HOSTILE_TEXTS, SETTINGS, SUBJECTS } from "./sample-subjects.test-support";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "as-code-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SHELLS = ["bash", "sh"] as const;

interface SeenCall {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: readonly string[];
  readonly body: unknown;
}

/** What curl would have done. */
function run(command: string, authorization: string, shell: string): SeenCall {
  const stub = String.raw`curl() { printf '%s\0' "$@"; }`;
  const { stdout, stderr, status } = spawnSync(shell, ["-c", `${stub}\n${command}\n`], {
    cwd: folder,
    encoding: "utf8",
    env: {
      PATH: process.env["PATH"],
      HOME: folder,
      KONNECT_TOKEN: "kpat_test",
      AUTHORIZATION: authorization,
    },
  });
  expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
  expect(readdirSync(folder), "nothing in a value was run").toEqual([]);
  const words = stdout.split("\0").slice(0, -1);
  const after = (option: string) =>
    words.flatMap((word, index) => (words[index - 1] === option ? [word] : []));
  const data = after("--data")[0];
  expect(words).toHaveLength(data === undefined ? 7 : 11);
  return {
    method: after("--request")[0],
    url: after("--url")[0],
    headers: after("--header"),
    body: data === undefined ? null : JSON.parse(data),
  };
}

function expectedCall(subject: AsCodeSubject, authorization: string): SeenCall {
  const { method, url, body } = plannedCall(subject, "us");
  // What is only read is asked for without a body.
  if (method === "GET") return { method, url, headers: ["Authorization: Bearer kpat_test"], body: null };
  return {
    method,
    url,
    headers: ["Authorization: Bearer kpat_test", "Content-Type: application/json"],
    body: Object.fromEntries(
      Object.entries(body).map(([name, value]) => [name, value === SECRET ? authorization : value]),
    ),
  };
}

describe.each(SHELLS)("in %s", (shell) => {
  it.each(Object.entries(SUBJECTS))("%s is called as it is planned", (_name, subject) => {
    const command = curlCommand(plannedCall(subject, "us"));
    expect(run(command, "Bearer hush", shell)).toEqual(expectedCall(subject, "Bearer hush"));
  });

  it.each(HOSTILE_TEXTS)("the name %j means itself", (name) => {
    const subject = { kind: "create-destination", settings: { ...SETTINGS, name } } as const;
    const command = curlCommand(plannedCall(subject, "us"));
    expect(run(command, "Bearer hush", shell)).toEqual(expectedCall(subject, "Bearer hush"));
  });

  it.each([
    'Splunk "quoted" \\ back',
    "it's $(touch pwned) `touch pwned` ${HOME} & % \\1",
    "Basic dXNlcjpwYXNz==",
  ])("the secret %j arrives as it is, and stands in no command", (secret) => {
    const subject = { kind: "create-destination", settings: SETTINGS } as const;
    expect(run(curlCommand(plannedCall(subject, "us")), secret, shell)).toEqual(
      expectedCall(subject, secret),
    );
  });
});

it("reads as people write it", () => {
  const subject = { kind: "create-destination", settings: { ...SETTINGS, name: "it's" } } as const;
  expect(curlCommand(plannedCall(subject, "global"))).toBe(
    String.raw`AUTHORIZATION_JSON=$(printf '%s' "$AUTHORIZATION" | sed 's/["\\]/\\&/g')

curl --fail-with-body --request POST \
  --url 'https://global.api.konghq.com/v3/audit-log-destinations' \
  --header "Authorization: Bearer $KONNECT_TOKEN" \
  --header 'Content-Type: application/json' \
  --data '{
  "name": "it'\''s",
  "endpoint": "https://siem.example.com/services/collector/raw?a=1&b=2",
  "authorization": "'"$AUTHORIZATION_JSON"'",
  "log_format": "cef",
  "skip_ssl_verification": false
}'`,
  );
});

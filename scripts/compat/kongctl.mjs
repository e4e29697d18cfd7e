// Kong's command line for Konnect, set up as for Konnect itself: a token, and no other address.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { findFreePort } from "../find-free-port.mjs";
import { createAuthority } from "./certificates.mjs";
import { startEmulator } from "./emulator.mjs";
import { checkHosts, NAMES_ARGS, openKonnectNames } from "./konnect-names.mjs";
import { openTlsFront } from "./tls-front.mjs";
import { find, runBeside } from "./tools.mjs";
import { verifyExport } from "./verify-export.mjs";
import { makeOrganization, openExport, withoutIds } from "./whole-organization.mjs";

const LOOK_EVERY_MS = 100;
const WAIT_LIMIT_MS = 20_000;
const DESTINATION = "production-siem";
const AUTHORIZATION = "Bearer kongctl";

/**
 * Switches of the portal stay at their defaults: kongctl puts these into every change of a portal, whatever it is about.
 *
 * @param {string} webhook the block of the portal's webhook; empty: none is spoken of
 */
const portalFile = (webhook) => `portals:
  - ref: compat-portal
    name: compat-portal
    display_name: Compat portal
${webhook}
audit-logs:
  destinations:
    - ref: siem
      _external:
        selector:
          matchFields:
            name: ${DESTINATION}
`;

/** @param {boolean} isEnabled */
const webhookBlock = (isEnabled) => `    audit_log_webhook:
      ref: compat-portal-webhook
      enabled: ${isEnabled}
      audit_log_destination_id: !ref siem`;

/** @param {() => Promise<boolean> | boolean} isSo */
async function until(isSo) {
  const deadline = performance.now() + WAIT_LIMIT_MS;
  while (!(await isSo())) {
    if (performance.now() > deadline) return false;
    await delay(LOOK_EVERY_MS);
  }
  return true;
}

/** @param {import("./journey.mjs").Journey} journey */
export async function checkKongctl(journey) {
  journey.ran =
    "get, listen, tail, ps of audit logs; plan, apply, diff, sync, delete, adopt of portals with webhooks; api; the export of an organization";
  const { program, version } = find("kongctl", "KONGCTL", ["version"], "Kong's releases");
  journey.version = version;
  const folder = mkdtempSync(join(tmpdir(), "compat-kongctl-"));
  const authority = await createAuthority();
  writeFileSync(join(folder, "ca.pem"), authority.ca);
  const emulator = await startEmulator([...NAMES_ARGS, "--allow-private", "--ca", join(folder, "ca.pem")]);
  const names = await openKonnectNames(emulator.port, authority);
  const listenPort = await findFreePort();
  const front = await openTlsFront(listenPort, authority.issue({ names: ["localhost"] }));
  const env = {
    ...names.env,
    HOME: folder,
    XDG_CONFIG_HOME: folder,
    KONGCTL_NO_TELEMETRY: "true",
    KONGCTL_DEFAULT_KONNECT_PAT: "kpat_org_admin",
  };
  /** @param {readonly string[]} args */
  const kongctl = (args) => runBeside(program, args, { env, cwd: folder });
  /** @param {readonly string[]} args */
  const json = async (args) => {
    const { status, stdout, text } = await kongctl(args);
    try {
      return { status, text, value: JSON.parse(stdout) };
    } catch {
      return { status, text, value: undefined };
    }
  };
  const traveller = { journey, emulator, kongctl, json, folder };
  try {
    await whoAndWhat(traveller);
    await listening(traveller, {
      program,
      env,
      listenPort,
      endpoint: `https://localhost:${front.port}/audit-logs`,
    });
    await declared(traveller);
    await adopted(traveller);
    await exported(traveller);
    checkHosts(journey, names);
  } finally {
    names.close();
    front.close();
    emulator.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @typedef {object} Traveller
 * @property {import("./journey.mjs").Journey} journey
 * @property {Awaited<ReturnType<typeof startEmulator>>} emulator
 * @property {(args: readonly string[]) => ReturnType<typeof runBeside>} kongctl
 * @property {(args: readonly string[]) => Promise<{ status: number | null, text: string, value: any }>} json
 * @property {string} folder
 */

/** @param {Traveller} traveller */
async function whoAndWhat({ journey, emulator, kongctl, json }) {
  const me = await json(["get", "me", "-o", "json"]);
  journey.check("get me, by the token of the environment", me.value?.email?.includes("@"), me.text);
  const stranger = await kongctl(["get", "me", "--pat", "kpat_none"]);
  journey.check(
    "get me with an unknown token is refused",
    stranger.status !== 0 && /401|[Uu]nauthorized/.test(stranger.text),
    stranger.text,
  );
  const organization = await json(["get", "organization", "-o", "json"]);
  journey.check("get organization", organization.value?.state === "active", organization.text);

  const none = await json(["get", "audit-logs", "destinations", "-o", "json"]);
  journey.check("get audit-logs destinations, before there are any", none.status === 0, none.text);
  const { id } = await emulator.must("POST", "/global/v3/audit-log-destinations", {
    name: DESTINATION,
    endpoint: "https://siem.example.com/in",
    authorization: "Bearer demo",
    log_format: "cps",
  });
  const all = await json(["get", "audit-logs", "destinations", "-o", "json"]);
  journey.check("get audit-logs destinations", all.value?.length === 1 && all.value[0].id === id, all.text);
  for (const selector of [id, DESTINATION]) {
    const one = await json(["get", "audit-logs", "destination", selector, "-o", "json"]);
    const text = JSON.stringify(one.value);
    journey.check(
      `get audit-logs destination by ${selector === id ? "id" : "name"}`,
      text?.includes(id) && text.includes("cps"),
      one.text,
    );
  }
  const webhook = await json(["get", "audit-logs", "webhook", "-o", "json"]);
  journey.check(
    "get audit-logs webhook, unconfigured",
    webhook.value?.endpoint === "unconfigured",
    webhook.text,
  );

  const listed = await json(["api", "get", "/v2/control-planes", "-o", "json"]);
  journey.check("api get", listed.value?.data?.length === 2, listed.text);
  const created = await json([
    "api",
    "post",
    "/v3/audit-log-destinations",
    "name=api",
    "endpoint=https://logs.example.com/in",
    "authorization=Bearer x",
    "skip_ssl_verification:=true",
    "-o",
    "json",
  ]);
  journey.check("api post", created.value?.skip_ssl_verification === true, created.text);
  const patched = await json([
    "api",
    "patch",
    `/v3/audit-log-destinations/${created.value?.id}`,
    "log_format=json",
    "-o",
    "json",
  ]);
  journey.check("api patch", patched.value?.log_format === "json", patched.text);
  const deleted = await kongctl(["api", "delete", `/v3/audit-log-destinations/${created.value?.id}`]);
  journey.check("api delete", deleted.status === 0, deleted.text);
}

/**
 * @param {Traveller} traveller
 * @param {{ program: string, env: NodeJS.ProcessEnv, listenPort: number, endpoint: string }} listener
 */
async function listening(
  { journey, emulator, kongctl, json, folder },
  { program, env, listenPort, endpoint },
) {
  const events = join(folder, "kongctl/audit-logs/default/events.jsonl");
  const lines = () => (existsSync(events) ? readFileSync(events, "utf8").split("\n").slice(0, -1) : []);
  const args = ["--endpoint", endpoint, "--listen-address", `127.0.0.1:${listenPort}`].concat([
    "--authorization",
    AUTHORIZATION,
    "--log-format",
    "json",
    "--name",
    "kongctl",
  ]);
  const webhookNow = () => emulator.must("GET", "/us/v3/audit-log-webhook");
  /** @param {string} verb @param {readonly string[]} more */
  const begin = async (verb, more) => {
    const child = spawn(program, [verb, "audit-logs", ...args, ...more], {
      env: { ...process.env, ...env },
      cwd: folder,
    });
    const said = { stdout: "", text: "" };
    child.stdout.on("data", (/** @type {Buffer} */ chunk) => (said.stdout += chunk.toString("utf8")));
    child.stderr.on("data", (/** @type {Buffer} */ chunk) => (said.text += chunk.toString("utf8")));
    const closed = new Promise((resolve) => child.on("close", resolve));
    const isOn = await until(async () => (await webhookNow()).enabled === true);
    journey.check(`${verb}: a destination of its own, and the webhook on it`, isOn, said.text + said.stdout);
    return { said, end: () => (child.kill("SIGINT"), closed) };
  };
  /** @param {string} verb */
  const isTidy = async (verb) => {
    const { data } = await emulator.must("GET", "/global/v3/audit-log-destinations");
    const { endpoint: now } = await emulator.must("GET", "/us/v2/audit-log-webhook");
    journey.check(
      `${verb}: its destination and the webhook are gone when it ends`,
      data.length === 1 && now === "unconfigured",
      JSON.stringify({ data, now }),
    );
  };

  const listen = await begin("listen", []);
  const shown = await json(["get", "audit-logs", "webhook", "-o", "json"]);
  journey.check(
    "get audit-logs webhook, configured",
    shown.value?.endpoint === endpoint && shown.value.enabled,
    shown.text,
  );
  const second = await kongctl(["listen", "audit-logs", ...args]);
  journey.check(
    "a second listener is told that the webhook is taken",
    second.status !== 0 && second.text.includes("already configured"),
    second.text,
  );
  await emulator.must("GET", "/us/v2/control-planes");
  await emulator.must("POST", "/__sandbox/events", { count: 700 });
  journey.check(
    "listen: stores what is delivered",
    await until(() => lines().length > 700),
    `${lines().length} lines`,
  );
  const status = await emulator.must("GET", "/us/v3/audit-log-webhook/status");
  journey.check(
    "listen: the webhook is active, its last response a 2xx",
    status.webhook_status === "active" && `${status.last_response_code}`.startsWith("2"),
    JSON.stringify(status),
  );
  const verdict = await verifyExport(events, emulator);
  journey.check(
    "listen: what it stored is genuine, and nothing is missing",
    // The calls of verify itself are stored too, while it reads.
    verdict.records > 700 && verdict.intact === verdict.records && verdict.missing === 0,
    verdict.text,
  );
  await listen.end();
  await isTidy("listen");

  const tail = await begin("tail", ["--jq", ".event_class_id"]);
  await emulator.must("GET", "/us/v2/control-planes");
  const isTold = await until(() => tail.said.stdout.includes("KongGateway"));
  journey.check(
    "tail: prints what its jq expression makes of each record",
    isTold,
    tail.said.stdout + tail.said.text,
  );
  await tail.end();
  await isTidy("tail");

  const detached = await kongctl(["listen", "audit-logs", ...args, "--detach"]);
  journey.check("listen --detach", detached.status === 0, detached.text);
  const isOn = await until(async () => (await webhookNow()).enabled === true);
  const processes = await kongctl(["ps"]);
  journey.check("ps shows it", isOn && processes.text.includes("audit-logs"), processes.text);
  await kongctl(["ps", "stop", "--all"]);
  await until(
    async () =>
      (await webhookNow()).enabled === false &&
      (await emulator.must("GET", "/global/v3/audit-log-destinations")).data.length === 1,
  );
  await isTidy("ps stop");
}

/** @param {Traveller} traveller */
async function declared({ journey, emulator, kongctl, json, folder }) {
  const file = join(folder, "portal.yaml");
  const write = (/** @type {string} */ webhook) => writeFileSync(file, portalFile(webhook));
  let planned = "";
  /** @param {string} mode */
  const changes = async (mode) => {
    const plan = await json(["plan", "-f", file, "--mode", mode, "--output-file", join(folder, "plan.json")]);
    if (plan.status !== 0) return plan.text;
    const { summary, changes } = JSON.parse(readFileSync(join(folder, "plan.json"), "utf8"));
    planned = JSON.stringify(changes, null, 1);
    return JSON.stringify(summary.by_action ?? {});
  };
  const portalNow = async () => {
    const { data } = await emulator.must("GET", "/us/v3/portals");
    return data.find((/** @type {{ name: string }} */ { name }) => name === "compat-portal");
  };
  const webhookNow = async () =>
    emulator.must("GET", `/us/v3/portals/${(await portalNow()).id}/audit-log-webhook`);
  /** @param {string} what @param {string} mode @param {string} expected */
  const step = async (what, mode, expected) => {
    const first = await changes(mode);
    journey.check(`${what}: plan --mode ${mode}`, first === expected, `${first} ${planned}`);
    const diff = await kongctl(["diff", "--plan", join(folder, "plan.json")]);
    journey.check(`${what}: diff`, diff.status === 0, diff.text);
    const done = await kongctl([mode, "--plan", join(folder, "plan.json"), "--auto-approve"]);
    journey.check(`${what}: ${mode}`, done.status === 0, done.text);
    const again = await changes(mode === "delete" ? "apply" : mode);
    if (mode !== "delete")
      journey.check(`${what}: nothing is left to do`, again === "{}", `${again} ${planned}`);
  };

  write(webhookBlock(true));
  await step("a portal with its webhook", "apply", '{"CREATE":2}');
  const webhook = await webhookNow();
  journey.check(
    "the portal's webhook is on",
    webhook.enabled === true && webhook.audit_log_destination_id !== undefined,
    JSON.stringify(webhook),
  );
  journey.check("the portal carries kongctl's label", "KONGCTL-namespace" in (await portalNow()).labels);
  write(webhookBlock(false));
  await step("the webhook switched off", "apply", '{"UPDATE":1}');
  journey.check("the portal's webhook is off", (await webhookNow()).enabled === false);
  writeFileSync(file, portalFile(webhookBlock(false)).replace("Compat portal", "Renamed"));
  await step("the portal renamed", "apply", '{"UPDATE":1}');
  journey.check("the portal has its new name", (await portalNow()).display_name === "Renamed");
  writeFileSync(file, portalFile("    audit_log_webhook: {}").replace("Compat portal", "Renamed"));
  await step("the webhook taken away", "sync", '{"DELETE":1}');
  journey.check("the portal has no webhook", !("audit_log_destination_id" in (await webhookNow())));
  await step("the portal deleted", "delete", '{"DELETE":1}');
  journey.check("the portal is gone", (await portalNow()) === undefined);
}

/** @param {Traveller} traveller */
async function adopted({ journey, emulator, kongctl }) {
  const { data } = await emulator.must("GET", "/us/v3/portals");
  const [before] = data;
  const done = await kongctl(["adopt", "portal", before.name, "--namespace", "team-alpha"]);
  journey.check("adopt portal", done.status === 0, done.text);
  const after = await emulator.must("GET", `/us/v3/portals/${before.id}`);
  const { labels, updated_at: _, ...others } = after;
  journey.check(
    "adopt labels it and changes nothing else",
    labels["KONGCTL-namespace"] === "team-alpha" &&
      Object.entries(others).every(([key, value]) => JSON.stringify(before[key]) === JSON.stringify(value)),
    JSON.stringify(after),
  );
}

/** @param {Traveller} traveller */
async function exported({ journey, emulator, kongctl, folder }) {
  const made = await openExport();
  try {
    await makeOrganization(emulator, made.names, "whole");
    const before = await made.organization(emulator);
    /** @type {{ name: string, text: string }[]} */
    const files = made.exportFiles(before, "kongctl");
    for (const { name, text } of files) writeFileSync(join(folder, name), text);
    const regionOf = (/** @type {string} */ text) => /--region (\w+)$/m.exec(text)?.[1] ?? "";
    /** @param {{ name: string, text: string }} file */
    const changes = async ({ name, text }) => {
      const plan = join(folder, "export-plan.json");
      const done = await kongctl(
        ["plan", "-f", join(folder, name), "--mode", "apply", "--region"].concat([
          regionOf(text),
          "--output-file",
          plan,
        ]),
      );
      if (done.status !== 0) return done.text;
      return JSON.stringify(JSON.parse(readFileSync(plan, "utf8")).summary.by_action ?? {});
    };
    for (const file of files) {
      const planned = await changes(file);
      journey.check(`export: ${file.name} changes nothing where it was written`, planned === "{}", planned);
      const diff = await kongctl(["diff", "-f", join(folder, file.name), "--region", regionOf(file.text)]);
      journey.check(`export: diff of ${file.name}`, diff.status === 0, diff.text);
    }
    await makeOrganization(emulator, made.names, "destinations");
    for (const file of files) {
      const applied = await kongctl(
        ["apply", "-f", join(folder, file.name), "--auto-approve", "--region"].concat(regionOf(file.text)),
      );
      journey.check(
        `export: apply of ${file.name} where no webhook is set up`,
        applied.status === 0,
        applied.text,
      );
      const again = await changes(file);
      journey.check(`export: nothing is left to do for ${file.name}`, again === "{}", again);
    }
    const after = await made.organization(emulator);
    const ofPortals = (/** @type {any} */ organization) => withoutIds({ ...organization, regions: [] });
    journey.check(
      "export: the webhooks of portals are as they were",
      files.length > 0 && after.portals.length > 0 && ofPortals(after) === ofPortals(before),
      `${ofPortals(before)}\n${ofPortals(after)}`,
    );
    const found = files.flatMap(({ text }) => made.pastedBack(after, text, "kongctl"));
    journey.check("export: pasted back they change nothing", found.length === 0, JSON.stringify(found));
  } finally {
    await made.close();
  }
}

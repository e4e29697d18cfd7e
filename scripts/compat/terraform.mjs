// Kong's Terraform provider, set up as for Konnect itself, and every text that "As code" writes for it.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { openSourceModules } from "../source-modules.mjs";
import { startEmulator } from "./emulator.mjs";
import { NotRun } from "./journey.mjs";
import { checkHosts, NAMES_ARGS, openKonnectNames } from "./konnect-names.mjs";
import { wholeOrganization } from "./terraform-export.mjs";
import { rotationBeside } from "./terraform-rotation.mjs";
import { find, runBeside } from "./tools.mjs";

/** The provider's User-Agent; the first version is its own. */
const OWN_NAME = /^speakeasy-sdk\/terraform (\S+) /;
/** `plan -detailed-exitcode` */
const NOTHING_TO_DO = 0;
const CHANGES = 2;

const DESTINATION = {
  name: "Terraform",
  endpoint: "https://siem.example.com/in",
  authorization: "Bearer one",
  log_format: "json",
  skip_ssl_verification: false,
};
const CHANGED = {
  name: "Renamed",
  endpoint: "https://logs.example.com/in",
  authorization: "Bearer two",
  log_format: "cps",
  skip_ssl_verification: true,
};

/** @param {typeof DESTINATION} destination @param {{ isOn: boolean }} webhooks */
const configuration = (destination, { isOn }) => `
terraform {
  required_providers {
    konnect = { source = "kong/konnect" }
  }
}
provider "konnect" {
  server_url = "https://us.api.konghq.com"
}
resource "konnect_audit_log_destination" "siem" {
${Object.entries(destination)
  .map(([name, value]) => `  ${name} = ${JSON.stringify(value)}`)
  .join("\n")}
}
resource "konnect_audit_log" "org" {
  endpoint      = "https://splunk.example.com/in"
  authorization = "Splunk one"
  log_format    = "cef"
  enabled       = ${isOn}
}
resource "konnect_portal" "docs" {
  name          = "terraform-portal"
  display_name  = ${JSON.stringify(isOn ? "Docs" : "Quiet docs")}
  force_destroy = "true"
}
resource "konnect_portal_audit_log_webhook" "docs" {
  portal_id                = konnect_portal.docs.id
  audit_log_destination_id = konnect_audit_log_destination.siem.id
  enabled                  = ${isOn}
}
`;

/** @param {import("./journey.mjs").Journey} journey */
export async function checkTerraform(journey) {
  journey.ran =
    "plan, apply, change of each field, import, drift, destroy; the texts of As code, a rotation beside it, an export";
  const providerFolder = process.env["TERRAFORM_PROVIDER"];
  const { program, version } = findTerraform();
  journey.version = version;
  if (providerFolder === undefined) {
    throw new NotRun("no folder at TERRAFORM_PROVIDER with the built provider kong/konnect");
  }
  const folder = mkdtempSync(join(tmpdir(), "compat-terraform-"));
  const rc = join(folder, "terraform.rc");
  const override = `dev_overrides { "kong/konnect" = ${JSON.stringify(resolve(providerFolder))} }`;
  writeFileSync(rc, `provider_installation {\n  ${override}\n}\n`);
  const emulator = await startEmulator(NAMES_ARGS);
  const names = await openKonnectNames(emulator.port);
  const env = {
    ...names.env,
    TF_CLI_CONFIG_FILE: rc,
    KONNECT_TOKEN: "kpat_org_admin",
    CHECKPOINT_DISABLE: "1",
  };
  /** @param {string} cwd @param {readonly string[]} args */
  const terraform = (cwd, args) => runBeside(program, [...args, "-no-color"], { env, cwd });
  try {
    await ownResources({ journey, emulator, terraform, folder });
    const agents = await emulator.must(
      "GET",
      "/us/v3/audit-logs?page[size]=1000&filter[type]=gateway_access",
    );
    const [, provider = "not seen"] =
      agents.data
        .map((/** @type {{ user_agent: string }} */ { user_agent }) => OWN_NAME.exec(user_agent))
        .find(Boolean) ?? [];
    journey.version = `${version}, provider ${provider}`;
    await textsOfAsCode({ journey, emulator, terraform, folder });
    await rotationBeside({ journey, emulator, terraform, folder });
    await wholeOrganization({ journey, emulator, terraform, folder });
    checkHosts(journey, names);
  } finally {
    names.close();
    emulator.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function findTerraform() {
  try {
    return find("terraform", "TERRAFORM", ["version"], "HashiCorp's releases");
  } catch {
    return find("tofu", "TERRAFORM", ["version"], "OpenTofu's releases");
  }
}

/**
 * @typedef {object} Traveller
 * @property {import("./journey.mjs").Journey} journey
 * @property {Awaited<ReturnType<typeof startEmulator>>} emulator
 * @property {(cwd: string, args: readonly string[]) => ReturnType<typeof runBeside>} terraform
 * @property {string} folder
 */

/** @param {Traveller} traveller */
async function ownResources({ journey, emulator, terraform, folder }) {
  const cwd = join(folder, "own");
  mkdirSync(cwd);
  const write = (/** @type {string} */ text) => writeFileSync(join(cwd, "main.tf"), text);
  const plan = () => terraform(cwd, ["plan", "-input=false", "-detailed-exitcode"]);
  const apply = () => terraform(cwd, ["apply", "-input=false", "-auto-approve"]);
  /** @param {string} what */
  const applied = async (what) => {
    const planned = await plan();
    journey.check(`${what}: plan sees it`, planned.status === CHANGES, planned.text);
    const { status, text } = await apply();
    journey.check(`${what}: apply`, status === 0, text);
    const again = await plan();
    journey.check(`${what}: a second plan is empty`, again.status === NOTHING_TO_DO, again.text);
  };
  const destinationNow = async () => {
    const { data } = await emulator.must("GET", "/us/v3/audit-log-destinations");
    return data[0];
  };

  write(configuration(DESTINATION, { isOn: true }));
  await applied("all resources");
  const destination = await destinationNow();
  const org = await emulator.must("GET", "/us/v2/audit-log-webhook");
  journey.check(
    "the webhook of the region is on",
    org.enabled && org.endpoint === "https://splunk.example.com/in",
    JSON.stringify(org),
  );

  for (const field of /** @type {(keyof typeof DESTINATION)[]} */ (Object.keys(CHANGED))) {
    write(configuration({ ...DESTINATION, [field]: CHANGED[field] }, { isOn: true }));
    await applied(`${field} changed`);
    const now = await destinationNow();
    const isThere = field === "authorization" || now[field] === CHANGED[field];
    journey.check(`${field} changed, in place`, isThere && now.id === destination.id, JSON.stringify(now));
    write(configuration(DESTINATION, { isOn: true }));
    await apply();
  }
  write(configuration(DESTINATION, { isOn: false }));
  await applied("the webhooks switched off, the portal renamed");

  const { data: portals } = await emulator.must("GET", "/us/v3/portals");
  const portal = portals.find((/** @type {{ name: string }} */ { name }) => name === "terraform-portal");
  for (const [address, id] of [
    ["konnect_audit_log_destination.siem", destination.id],
    ["konnect_portal.docs", portal.id],
    ["konnect_portal_audit_log_webhook.docs", portal.id],
  ]) {
    await terraform(cwd, ["state", "rm", address]);
    const imported = await terraform(cwd, ["import", "-input=false", address, id]);
    journey.check(`import of ${address}`, imported.status === 0, imported.text);
  }
  // What an API never tells, such as the authorization, is set once more.
  await apply();
  journey.check("after the imports a plan is empty", (await plan()).status === NOTHING_TO_DO);

  await emulator.must("PATCH", `/us/v3/audit-log-destinations/${destination.id}`, { log_format: "cef" });
  await emulator.must("PATCH", `/us/v3/portals/${portal.id}/audit-log-webhook`, { enabled: true });
  await emulator.must("PATCH", "/us/v2/audit-log-webhook", { enabled: true });
  const drifted = await plan();
  for (const [what, seen] of [
    ["the destination", /log_format += "cef" -> "json"/],
    ["the webhooks", /enabled += true -> false/],
  ]) {
    journey.check(
      `drift of ${what} is seen`,
      drifted.status === CHANGES && new RegExp(seen ?? "").test(drifted.text),
      drifted.text,
    );
  }
  await applied("drift set right");

  const destroyed = await terraform(cwd, ["destroy", "-input=false", "-auto-approve"]);
  journey.check("destroy", destroyed.status === 0, destroyed.text);
  const after = await emulator.must("GET", "/us/v2/audit-log-webhook");
  const { data: left } = await emulator.must("GET", "/us/v3/portals");
  const isGone =
    (await destinationNow()) === undefined &&
    !left.some((/** @type {{ id: string }} */ { id }) => id === portal.id);
  journey.check("destroy leaves nothing", isGone && after.enabled === false, JSON.stringify(after));
}

/** Each text as it stands, but for the ids of what it imports. @param {Traveller} traveller */
async function textsOfAsCode({ journey, emulator, terraform, folder }) {
  const modules = await openSourceModules();
  const { terraformSamples } = await modules.ssrLoadModule(
    "/src/features/as-code/terraform-samples.test-support.ts",
  );
  const { SUBJECTS, DESTINATION_ID, PORTAL_ID } = await modules.ssrLoadModule(
    "/src/features/as-code/sample-subjects.test-support.ts",
  );
  const { terraformConfig } = await modules.ssrLoadModule("/src/features/as-code/terraform-config.ts");
  /** @type {[string, string][]} */
  const samples = [...terraformSamples()];
  await modules.close();
  let refused = "";
  for (const [index, [name, text]] of samples.entries()) {
    const cwd = join(folder, `sample-${index}`);
    mkdirSync(cwd);
    writeFileSync(join(cwd, "main.tf"), `${text}\n`);
    const { status, text: said } = await terraform(cwd, ["validate"]);
    if (status !== 0) refused += `${name}: ${said}\n`;
  }
  journey.check(`validate takes all ${samples.length} texts of As code`, refused === "", refused);

  for (const [name, subject] of Object.entries(SUBJECTS)) {
    const written = terraformConfig(subject, subject.region ?? "us");
    if (written === null) continue;
    await emulator.must("POST", "/__sandbox/world", { scenario: "fresh", seed: 1 });
    const { id } = await emulator.must("POST", "/global/v3/audit-log-destinations", {
      ...DESTINATION,
      name: "imported",
    });
    const { data } = await emulator.must("GET", "/us/v3/portals");
    const cwd = join(folder, `subject-${name.replaceAll(/\W/g, "-")}`);
    mkdirSync(cwd);
    writeFileSync(
      join(cwd, "main.tf"),
      `${written.replaceAll(DESTINATION_ID, id).replaceAll(PORTAL_ID, data[0].id)}\n`,
    );
    const values = [...written.matchAll(/^variable "(\w+)"/gm)].map(
      ([, variable = ""]) =>
        `-var=${variable}=${variable.includes("endpoint") ? "https://siem.example.com/in" : variable.includes("id") ? id : "Bearer x"}`,
    );
    const applied = await terraform(cwd, ["apply", "-input=false", "-auto-approve", ...values]);
    journey.check(`As code, ${name}: apply`, applied.status === 0, `${written}\n${applied.text}`);
    const again = await terraform(cwd, ["plan", "-input=false", "-detailed-exitcode", ...values]);
    journey.check(`As code, ${name}: a second plan is empty`, again.status === NOTHING_TO_DO, again.text);
  }
}

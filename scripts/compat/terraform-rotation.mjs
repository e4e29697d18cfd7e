// A token that is rotated by calls of the API while Terraform keeps the same resources: what the page of the rotation says
// that the file and the state have to get must leave the next plan with nothing to do.
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openSourceModules } from "../source-modules.mjs";

/** `plan -detailed-exitcode` */
const NOTHING_TO_DO = 0;
const CHANGES = 2;

const SETTINGS = {
  name: "SIEM production",
  endpoint: "https://siem.example.com/in",
  log_format: "json",
  skip_ssl_verification: false,
};

/** What a file has beside that, among it a region's webhook with the same collector, which is none of the rotation's. */
const BESIDE = `
terraform {
  required_providers {
    konnect = { source = "kong/konnect" }
  }
}
provider "konnect" {
  server_url = "https://us.api.konghq.com"
}
resource "konnect_audit_log" "us" {
  endpoint      = "${SETTINGS.endpoint}"
  authorization = "Bearer old"
  log_format    = "${SETTINGS.log_format}"
  enabled       = true
}
`;

/** @param {import("./terraform.mjs").Traveller} traveller */
export async function rotationBeside({ journey, emulator, terraform, folder }) {
  const modules = await openSourceModules();
  const { rotationTerraform } = await modules.ssrLoadModule(
    "/src/features/as-code/rotation/rotation-terraform.ts",
  );
  await modules.close();
  const cwd = join(folder, "rotation");
  mkdirSync(cwd);
  const plan = () => terraform(cwd, ["plan", "-input=false", "-detailed-exitcode"]);

  /**
   * Puts into the file and into the state what the page says.
   *
   * @param {Parameters<typeof import("../../src/features/as-code/rotation/rotation-terraform.ts").rotationTerraform>[0]} subject
   */
  const follow = async (subject) => {
    const { file, commands } = rotationTerraform(subject);
    writeFileSync(join(cwd, "main.tf"), `${BESIDE}\n${file}\n`);
    const variables = [...file.matchAll(/^variable "(\w+)"/gm)].map(([, name]) => `${name} = "Bearer new"`);
    writeFileSync(join(cwd, "terraform.tfvars"), `${variables.join("\n")}\n`);
    for (const command of commands.split("\n").filter(Boolean)) {
      const [, ...args] = [...command.matchAll(/'([^']*)'|\S+/g)].map(([word, quoted]) => quoted ?? word);
      const { status, text } = await terraform(cwd, args);
      journey.check(`rotation: ${command}`, status === 0 || /already managed/.test(text), text);
    }
  };
  /**
   * The same where no command can be run: the blocks beside the file, and an apply that changes nothing.
   *
   * @param {Parameters<typeof follow>[0]} subject
   */
  const followByBlocks = async (subject) => {
    const { file, blocks } = rotationTerraform(subject);
    writeFileSync(join(cwd, "main.tf"), `${BESIDE}\n${file}\n\n${blocks}\n`);
    const { status, text } = await terraform(cwd, ["apply", "-input=false", "-auto-approve"]);
    const isUntouched = /0 added, 0 changed, 0 destroyed/.test(text);
    journey.check("rotation: an apply of the blocks changes nothing", status === 0 && isUntouched, text);
  };
  /** @param {string} what */
  const isEmpty = async (what) => {
    const { status, text } = await plan();
    journey.check(`rotation, ${what}: a plan is empty`, status === NOTHING_TO_DO, text);
  };

  await emulator.must("POST", "/__sandbox/world", { scenario: "fresh", seed: 1 });
  const { data: portals } = await emulator.must("GET", "/us/v3/portals");
  const portal = { portalId: portals[0].id, name: portals[0].display_name, isEnabled: true };
  const before = {
    old: { id: "", settings: SETTINGS },
    isOldDeleted: false,
    deletedName: null,
    next: null,
    regions: [],
  };
  await follow({ ...before, portals: [{ ...portal, sendsTo: "old" }] });
  const applied = await terraform(cwd, ["apply", "-input=false", "-auto-approve"]);
  journey.check("rotation: Terraform makes the old destination", applied.status === 0, applied.text);
  const { data: made } = await emulator.must("GET", "/us/v3/audit-log-destinations");
  const old = { id: made[0].id, settings: SETTINGS };
  await emulator.must("PATCH", "/us/v3/audit-log-webhook", { audit_log_destination_id: old.id });
  await isEmpty("before it");

  const nextSettings = { ...SETTINGS, name: "SIEM production rotated" };
  const { id } = await emulator.must("POST", "/global/v3/audit-log-destinations", {
    ...nextSettings,
    authorization: "Bearer new",
  });
  const next = { id, settings: nextSettings };
  await emulator.must("PATCH", "/us/v3/audit-log-webhook", { audit_log_destination_id: id });
  /** @type {import("../../src/entities/place/rotation-subject.ts").RotationSubject} */
  const halfWay = {
    old,
    isOldDeleted: false,
    deletedName: null,
    next,
    portals: [{ ...portal, sendsTo: "old" }],
    regions: ["us"],
  };
  await follow(halfWay);
  await isEmpty("half of the places moved");

  await emulator.must("PATCH", `/us/v3/portals/${portal.portalId}/audit-log-webhook`, {
    audit_log_destination_id: id,
  });
  const untold = await plan();
  journey.check("rotation: a file that does not follow would move it back", untold.status === CHANGES);
  /** @type {import("../../src/entities/place/rotation-subject.ts").RotationSubject} */
  const moved = { ...halfWay, portals: [{ ...portal, sendsTo: "next" }] };
  await follow(moved);
  await isEmpty("all places moved");

  const forgotten = { ...moved, old: null, isOldDeleted: true, deletedName: old.settings.name };
  await terraform(cwd, ["state", "rm", "konnect_audit_log_destination.siem_production_rotated"]);
  await emulator.must("DELETE", `/global/v3/audit-log-destinations/${old.id}`);
  copyFileSync(join(cwd, "terraform.tfstate"), join(cwd, "before.tfstate"));
  await followByBlocks(forgotten);
  await isEmpty("the old destination deleted, by blocks");
  copyFileSync(join(cwd, "before.tfstate"), join(cwd, "terraform.tfstate"));
  await follow(forgotten);
  await isEmpty("the old destination deleted");

  await emulator.must("PATCH", `/global/v3/audit-log-destinations/${id}`, { authorization: "Bearer newer" });
  await follow({ ...moved, old: next, next: null, portals: [{ ...portal, sendsTo: "old" }] });
  await isEmpty("in place");
  const org = await emulator.must("GET", "/us/v3/audit-log-webhook");
  journey.check("rotation: Terraform has changed nothing", org.audit_log_destination_id === id);
}

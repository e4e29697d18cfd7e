// The export of a whole organisation, put through Kong's Terraform provider.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeOrganization, openExport } from "./whole-organization.mjs";

/** `plan -detailed-exitcode` */
const NOTHING_TO_DO = 0;

/** @param {import("./terraform.mjs").Traveller} traveller */
export async function wholeOrganization({ journey, emulator, terraform, folder }) {
  const made = await openExport();
  try {
    await makeOrganization(emulator, made.names, "whole");
    const before = await made.organization(emulator);
    const [{ name, text }] = made.exportFiles(before, "terraform");
    const cwd = join(folder, "organization");
    mkdirSync(cwd);
    writeFileSync(join(cwd, name), text);
    const values = [...text.matchAll(/^variable "(authorization_\w+)"/gm)].map(
      ([, variable]) => `-var=${variable}=Bearer of ${variable}`,
    );
    const validated = await terraform(cwd, ["validate"]);
    journey.check("export: validate", validated.status === 0, validated.text);
    const planned = await terraform(cwd, ["plan", "-input=false", "-out=plan.bin", ...values]);
    journey.check("export: plan", planned.status === 0, planned.text);
    const shown = await terraform(cwd, ["show", "-json", "plan.bin"]);
    /** @type {any[]} */
    const changes = JSON.parse(shown.stdout).resource_changes;
    const strange = changes.filter(({ type, change }) => !isExpected(type, change));
    const resources = before.destinations.length + before.regions.length + before.portals.length;
    journey.check(
      "export: the plan imports all that can be, and changes nothing but secrets",
      strange.length === 0 && changes.length === resources,
      JSON.stringify({ resources, planned: changes.length, strange }, null, 1),
    );
    const applied = await terraform(cwd, ["apply", "-input=false", "plan.bin"]);
    journey.check("export: apply", applied.status === 0, applied.text);
    const after = await made.organization(emulator);
    journey.check(
      "export: what is delivered where, and how, is as it was",
      delivered(after) === delivered(before),
      `${delivered(before)}\n${delivered(after)}`,
    );
    const again = await terraform(cwd, ["plan", "-input=false", "-detailed-exitcode", ...values]);
    journey.check("export: a second plan is empty", again.status === NOTHING_TO_DO, again.text);
    const found = made.pastedBack(after, text, "terraform");
    journey.check("export: pasted back it changes nothing", found.length === 0, JSON.stringify(found));
    const edited = text.replace('"Log lake"', '"Log lake, renamed"');
    writeFileSync(join(cwd, name), edited);
    const renamed = await terraform(cwd, ["plan", "-input=false", ...values]);
    journey.check(
      "export: an edited name is the one change that the plan has, and that pasting back shows",
      renamed.text.includes("0 to add, 1 to change, 0 to destroy") &&
        made.pastedBack(after, edited, "terraform").length === 1,
      renamed.text,
    );
  } finally {
    await made.close();
  }
}

/** @param {string} type @param {any} change */
function isExpected(type, { actions, importing, before, after }) {
  const [action] = actions;
  // This one cannot be imported.
  if (type === "konnect_audit_log") return action === "create";
  if (importing === undefined) return false;
  const { authorization: _, updated_at: _b, ...known } = before;
  const isSame = Object.entries(known).every(
    ([name, value]) => after[name] === undefined || after[name] === value,
  );
  return isSame && (type === "konnect_audit_log_destination" ? action === "update" : action === "no-op");
}

/** Where logs go, whether by reference or by settings of a webhook's own. @param {any} organization */
function delivered({ destinations, regions, portals }) {
  return JSON.stringify(
    [
      destinations.map((/** @type {any} */ destination) => ({ ...destination, updated_at: null })),
      regions.map((/** @type {any} */ { region, isEnabled, target }) => {
        const { endpoint, log_format, skip_ssl_verification } =
          target.settings ?? destinations.find((/** @type {any} */ { id }) => id === target.destinationId);
        return [region, isEnabled, endpoint, log_format, skip_ssl_verification];
      }),
      portals,
    ],
    null,
    1,
  );
}

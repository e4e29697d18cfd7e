// An organisation with all that an export can have, made on an emulator, and read back as the console reads it.
import { openSourceModules } from "../source-modules.mjs";

const REGIONS = ["us", "eu", "au", "me", "in", "sg"];

/** The export's own modules. To be closed in the end. */
export async function openExport() {
  const modules = await openSourceModules();
  const folder = "/src/features/as-code/organization";
  const { organizationOfAnswers, hasOwnSettings } = await modules.ssrLoadModule(
    `${folder}/organization-of-answers.ts`,
  );
  const { exportFiles } = await modules.ssrLoadModule(`${folder}/write/export-files.ts`);
  const { readText } = await modules.ssrLoadModule(`${folder}/read/read-text.ts`);
  const { differences } = await modules.ssrLoadModule(`${folder}/differences.ts`);
  const { HOSTILE_TEXTS } = await modules.ssrLoadModule(
    "/src/features/as-code/sample-subjects.test-support.ts",
  );
  return {
    exportFiles,
    /** @param {object} organization @param {string} text @param {string} notation @returns {unknown[]} */
    pastedBack(organization, text, notation) {
      const reading = readText(text, notation);
      return reading instanceof Error
        ? [reading]
        : [...reading.leftAlone, ...differences(organization, reading)];
    },
    /** @type {readonly string[]} */
    names: ["SIEM production", "Log lake", ...HOSTILE_TEXTS],
    /** @param {Emulator} emulator */
    async organization(emulator) {
      const { data: destinations } = await emulator.must(
        "GET",
        "/global/v3/audit-log-destinations?page[size]=1000",
      );
      const { data: portals } = await emulator.must("GET", "/global/v3/portals?page[size]=100");
      /** @type {Map<string, any>} */
      const answers = new Map();
      for (const region of REGIONS) {
        const webhook = await emulator.must("GET", `/${region}/v3/audit-log-webhook`);
        answers.set(region, { data: webhook });
        if (hasOwnSettings(webhook, destinations)) {
          const data = await emulator.must("GET", `/${region}/v2/audit-log-webhook`);
          answers.set(`${region} settings`, { data });
        }
      }
      for (const { id } of portals) {
        answers.set(id, { data: await emulator.must("GET", `/global/v3/portals/${id}/audit-log-webhook`) });
      }
      return organizationOfAnswers({
        destinationHost: "global",
        destinations,
        webhookOf: (/** @type {string} */ region) => answers.get(region),
        settingsOf: (/** @type {string} */ region) => answers.get(`${region} settings`),
        listing: { data: { portals, refused: [], failed: [] } },
        portalWebhookOf: (/** @type {string} */ id) => answers.get(id),
      });
    },
    close: () => modules.close(),
  };
}

/** @typedef {Awaited<ReturnType<typeof import("./emulator.mjs").startEmulator>>} Emulator */

/**
 * A world with portals of these names, and destinations of the same ones unless it is to be empty; the whole of it has
 * webhooks of three regions and of every portal too.
 *
 * @param {Emulator} emulator
 * @param {readonly string[]} names
 * @param {"whole" | "destinations" | "empty"} what
 */
export async function makeOrganization(emulator, names, what) {
  await emulator.must("POST", "/__sandbox/world", { scenario: "fresh", seed: 1 });
  // First and in every world, so that their ids are the same in all.
  for (const name of names) await emulator.must("POST", "/us/v3/portals", { name });
  if (what === "empty") return;
  const ids = [];
  for (const [index, name] of names.entries()) {
    const { id } = await emulator.must("POST", "/global/v3/audit-log-destinations", {
      name,
      endpoint: `https://siem.example.com/in?index=${index}&to=\${x}`,
      authorization: `Bearer ${index}`,
      log_format: ["cef", "json", "cps"][index % 3],
      skip_ssl_verification: index % 2 === 1,
    });
    ids.push(id);
  }
  if (what === "destinations") return;
  for (const [region, index] of /** @type {const} */ ([
    ["us", 0],
    ["sg", 1],
  ])) {
    await emulator.must("PATCH", `/${region}/v3/audit-log-webhook`, {
      audit_log_destination_id: ids[index],
      enabled: index === 0,
    });
  }
  await emulator.must("PATCH", "/me/v2/audit-log-webhook", {
    endpoint: "https://own.example.com/in?token=$(t)",
    authorization: "Bearer own",
    enabled: true,
    log_format: "json",
    skip_ssl_verification: true,
  });
  const { data: portals } = await emulator.must("GET", "/global/v3/portals?page[size]=100");
  for (const [index, { id }] of portals.entries()) {
    await emulator.must("PATCH", `/global/v3/portals/${id}/audit-log-webhook`, {
      audit_log_destination_id: ids[index % ids.length],
      enabled: index !== 1,
    });
  }
}

/** The same whatever the ids are: what two organisations are compared by. @param {any} organization */
export function withoutIds({ destinations, regions, portals }) {
  const nameOf = (/** @type {string} */ id) =>
    destinations.find((/** @type {{ id: string }} */ each) => each.id === id)?.name ?? id;
  return JSON.stringify(
    {
      destinations: destinations.map((/** @type {any} */ each) => ({
        ...each,
        id: null,
        created_at: null,
        updated_at: null,
      })),
      regions: regions.map((/** @type {any} */ { target, ...each }) => ({
        ...each,
        target: target.kind === "own" ? target : nameOf(target.destinationId),
      })),
      portals: portals.map((/** @type {any} */ { destinationId, ...each }) => ({
        ...each,
        destination: nameOf(destinationId),
      })),
    },
    null,
    1,
  );
}

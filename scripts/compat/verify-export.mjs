// What a collector stored, given to `npm run verify`'s program.
import { buildServer } from "../server-build.mjs";
import { runBeside } from "./tools.mjs";

/**
 * @param {string} file
 * @param {Awaited<ReturnType<typeof import("./emulator.mjs").startEmulator>>} emulator whose keys and records it is held to
 * @returns {Promise<{ records: number, intact: number, altered: number, causes: Record<string, number>, missing: number, duplicates: number, text: string }>}
 *   `altered`: not as they were sent, yet proven to be Konnect's; `causes`: of how many each is named; `missing` in the time
 *   of the export
 */
export async function verifyExport(file, emulator) {
  const { verify } = await buildServer();
  const keys = `${emulator.origin}/us/v2/audit-log-webhook/jwks.json`;
  const { stdout, text } = await runBeside(
    process.execPath,
    [verify, file, "--keys", keys, "--pull", emulator.origin, "--region", "us", "--json", "--quiet"],
    { env: { KONNECT_TOKEN: "kpat_org_admin" } },
  );
  const { records = 0, verdicts = {}, causes = [], completeness, duplicates = 0 } = parse(stdout);
  return {
    records,
    intact: verdicts.intact ?? 0,
    altered: (verdicts.authentic_altered ?? 0) + (verdicts.authentic_restored ?? 0),
    causes: Object.fromEntries(
      causes.map((/** @type {{ id: string, count: number }} */ { id, count }) => [id, count]),
    ),
    missing: completeness?.missing ?? Number.NaN,
    duplicates,
    text,
  };
}

/** @param {string} text @returns {any} */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

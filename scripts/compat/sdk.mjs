// Konnect's SDK for Go: the program in go-sdk/ calls every operation that it has of audit logs and portals.
import { startEmulator } from "./emulator.mjs";
import { checkHosts, NAMES_ARGS, openKonnectNames } from "./konnect-names.mjs";
import { buildGo, runBeside } from "./tools.mjs";

/** Its User-Agent; the first version is its own. */
const OWN_NAME = /^speakeasy-sdk\/go (\S+) .*sdk-konnect-go$/;
const RUN_LIMIT_MS = 120_000;

/** @param {import("./journey.mjs").Journey} journey */
export async function checkSdk(journey) {
  journey.ran = "every operation of audit logs, portals, users, accounts; their refusals";
  const program = buildGo("go-sdk", { mayUseWorkspace: true });
  const emulator = await startEmulator(NAMES_ARGS);
  const names = await openKonnectNames(emulator.port);
  try {
    const { status, stdout, text } = await runBeside(program, [], {
      env: names.env,
      timeoutMs: RUN_LIMIT_MS,
    });
    for (const line of stdout.split("\n").slice(0, -1)) {
      const [word, what = "", seen] = line.split("\t");
      journey.check(what, word === "ok", seen);
    }
    journey.check("the program ends by itself", status === 0, text);
    const { data } = await emulator.must(
      "GET",
      "/us/v3/audit-logs?page[size]=1000&filter[type]=gateway_access",
    );
    const agents = data.map((/** @type {{ user_agent: string }} */ { user_agent }) => user_agent);
    journey.version =
      agents.map((/** @type {string} */ agent) => OWN_NAME.exec(agent)?.[1]).find(Boolean) ?? "";
    journey.check("its calls stand in the audit log under its own name", journey.version !== "", agents[0]);
    checkHosts(journey, names);
  } finally {
    names.close();
    emulator.stop();
  }
}

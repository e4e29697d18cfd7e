// npm run compat: holds what is made for other programs to those programs, where they are installed.
//
//   npm run compat                  every client that can be found, and a table of what came of it
//   npm run compat -- NAME…         only these
//   npm run compat -- schemathesis --kong-documents DIR --examples N
//                                   on Kong's published documents too, N examples an operation (60)
//   npm run compat -- verify        what real tools make of signed records, kept as fixtures (compat/verify.mjs)
import { parseArgs } from "node:util";
import { ensureDependencies } from "./ensure-dependencies.mjs";
import { go, table } from "./compat/journey.mjs";

/** @type {Record<string, () => Promise<(journey: import("./compat/journey.mjs").Journey) => Promise<void>>>} */
const CLIENTS = {
  sdk: async () => (await import("./compat/sdk.mjs")).checkSdk,
  kongctl: async () => (await import("./compat/kongctl.mjs")).checkKongctl,
  terraform: async () => (await import("./compat/terraform.mjs")).checkTerraform,
  schemathesis: async () => {
    const { checkSchemathesis } = await import("./compat/schemathesis.mjs");
    return (journey) =>
      checkSchemathesis(journey, { kongDocuments: values["kong-documents"], examples: values.examples });
  },
  curl: async () => (await import("./compat/curl.mjs")).checkCurl,
  "go-collector": async () => (await import("./compat/collectors.mjs")).checkGoCollector,
  "python-collector": async () => (await import("./compat/collectors.mjs")).checkPythonCollector,
  benthos: async () => (await import("./compat/collectors.mjs")).checkBenthos,
  telegraf: async () => (await import("./compat/collectors.mjs")).checkTelegraf,
  victorialogs: async () => (await import("./compat/collectors.mjs")).checkVictoriaLogs,
  package: async () => (await import("./compat/package.mjs")).checkPackage,
  sigma: async () => (await import("./compat/sigma.mjs")).checkSigma,
  watch: async () => (await import("./compat/watch.mjs")).checkWatch,
};

const { positionals: names, values } = parseArgs({
  allowPositionals: true,
  options: { "kong-documents": { type: "string" }, examples: { type: "string", default: "60" } },
});
const unknown = names.find((name) => name !== "verify" && !(name in CLIENTS));
if (unknown !== undefined) {
  console.error(`compat: there are ${Object.keys(CLIENTS).join(", ")}, and verify; ${unknown} was asked for`);
  process.exit(2);
}
await ensureDependencies();
if (names.includes("verify")) {
  const { writeVerifyFixtures } = await import("./compat/verify.mjs");
  await writeVerifyFixtures();
  process.exit();
}

const rows = [];
for (const [name, load] of Object.entries(CLIENTS)) {
  if (names.length > 0 && !names.includes(name)) continue;
  rows.push(await go(name, await load()));
}
console.log(`\n${table(rows)}`);
process.exit(rows.some(({ result }) => result === "failed") ? 1 : 0);

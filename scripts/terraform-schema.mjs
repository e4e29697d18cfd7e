// npm run terraform-schema: writes which attributes the resources have that "As code" uses, from the source of Kong's
// Terraform provider, and holds every sample to Terraform itself where there is one. Needs Go; the unit test that holds
// the samples to the written file does not.
//
//   npm run terraform-schema -- 3.19.0              from the Go module of that version
//   npm run terraform-schema -- 3.19.0 --source DIR  from a checkout of it
//   npm run terraform-schema -- --validate DIR       only Terraform's own check, with the built provider in DIR
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { repositoryRoot } from "./repository-root.mjs";
import { openSourceModules } from "./source-modules.mjs";

const MODULE = "github.com/kong/terraform-provider-konnect/v3";
const FILE = "src/features/as-code/provider-schema.json";
const RESOURCES = [
  "provider",
  "konnect_audit_log",
  "konnect_audit_log_destination",
  "konnect_portal_audit_log_webhook",
];

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { source: { type: "string" }, validate: { type: "string" } },
});
const [version] = positionals;

/** @param {string[]} args */
function go(args) {
  return execFileSync("go", args, { cwd: repositoryRoot, encoding: "utf8" });
}

/** @param {string} version */
function writeSchema(version) {
  const source = values.source ?? JSON.parse(go(["mod", "download", "-json", `${MODULE}@v${version}`])).Dir;
  const { provider, ...resources } = JSON.parse(
    go(["run", "scripts/terraform-schema.go", resolve(source), ...RESOURCES]),
  );
  const schema = { source: "kong/konnect", version, provider, resources };
  writeFileSync(join(repositoryRoot, FILE), `${JSON.stringify(schema, null, 2)}\n`);
  console.log(`wrote ${FILE}`);
}

/** @returns {string | undefined} */
function findTerraform() {
  return ["terraform", "tofu"].find((name) => spawnSync(name, ["version"]).status === 0);
}

/** Has Terraform look at every sample. @param {string} terraform @param {string} providerFolder */
async function validateSamples(terraform, providerFolder) {
  const folder = mkdtempSync(join(tmpdir(), "terraform-samples-"));
  const modules = await openSourceModules();
  try {
    const config = join(folder, "terraform.rc");
    const override = `dev_overrides { "kong/konnect" = ${JSON.stringify(resolve(providerFolder))} }`;
    writeFileSync(config, `provider_installation {\n  ${override}\n  direct {}\n}\n`);
    const { terraformSamples } = await modules.ssrLoadModule(
      "/src/features/as-code/terraform-samples.test-support.ts",
    );
    let refused = 0;
    let count = 0;
    for (const [name, text] of terraformSamples()) {
      const sample = join(folder, String((count += 1)));
      mkdirSync(sample);
      writeFileSync(join(sample, "main.tf"), `${text}\n`);
      const { status, stdout, stderr } = spawnSync(terraform, ["validate", "-no-color"], {
        cwd: sample,
        encoding: "utf8",
        env: { ...process.env, TF_CLI_CONFIG_FILE: config },
      });
      if (status === 0) continue;
      refused += 1;
      console.error(`${terraform} refuses ${name}:\n${stdout}${stderr}`);
    }
    console.log(`${terraform} validate: ${count - refused} samples taken, ${refused} refused`);
    if (refused > 0) process.exitCode = 1;
  } finally {
    await modules.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

if (version !== undefined) writeSchema(version);
else if (values.validate === undefined) {
  console.error("terraform-schema: name the version of the provider, such as 3.19.0");
  process.exit(2);
}

const terraform = findTerraform();
if (terraform === undefined) console.log("neither terraform nor tofu is here: its own check was not run");
else if (values.validate === undefined) {
  console.log(`for ${terraform}'s own check, build the provider and name its folder with --validate`);
} else await validateSamples(terraform, values.validate);

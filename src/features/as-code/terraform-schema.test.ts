// Every Terraform text against the provider's own schema, as `npm run terraform-schema` has read it from its source.

import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { type Block, readBlocks } from "./hcl-blocks.test-support";
import { terraformSamples } from "./terraform-samples.test-support";

interface Attribute {
  readonly type: string;
  readonly required?: true;
  readonly optional?: true;
}
type Attributes = Readonly<Record<string, Attribute>>;

const schema: {
  readonly source: string;
  readonly version: string;
  readonly provider: Attributes;
  readonly resources: Readonly<Record<string, Attributes>>;
} = JSON.parse(readFileSync("src/features/as-code/provider-schema.json", "utf8"));

const META_ARGUMENTS = new Set(["provider", "alias", "depends_on"]);

function blocksOf(root: Block, kind: string): Block[] {
  return root.blocks.filter(({ head }) => head.split(" ")[0] === kind);
}

function labels({ head }: Block): string[] {
  return [...head.matchAll(/"([^"]*)"/g)].map(([, label = ""]) => label);
}

/** What is wrong with a text, in words. */
function faultsOf(text: string): string[] {
  const root = readBlocks(text);
  const variables = new Map(
    blocksOf(root, "variable").map((block) => [labels(block)[0], block.attributes.get("type")]),
  );
  const resources = blocksOf(root, "resource");
  const addresses = new Set(resources.map((block) => labels(block).join(".")));
  return [
    ...resources.flatMap((block) => {
      const [type = ""] = labels(block);
      const attributes = schema.resources[type];
      return attributes ? faultsOfBlock(block, attributes, variables) : [`${type} is no resource`];
    }),
    ...blocksOf(root, "provider").flatMap((block) => faultsOfBlock(block, schema.provider, variables)),
    ...blocksOf(root, "import").flatMap(({ attributes }) =>
      addresses.has(attributes.get("to") ?? "") && attributes.has("id") ? [] : ["imports nothing"],
    ),
    ...faultsOfVersion(text),
  ];
}

function faultsOfBlock(
  { head, attributes, blocks }: Block,
  known: Attributes,
  variables: ReadonlyMap<string | undefined, string | undefined>,
): string[] {
  const missing = Object.keys(known).filter((name) => known[name]?.required && !attributes.has(name));
  const ignored = blocks.flatMap((block) => {
    const list = block.attributes.get("ignore_changes") ?? "";
    return list.slice(1, -1).split(", ");
  });
  return [
    ...missing.map((name) => `${head} lacks ${name}`),
    ...ignored.filter((name) => !(name in known)).map((name) => `${head} ignores ${name}`),
    ...[...attributes].flatMap(([name, value]) => {
      if (META_ARGUMENTS.has(name)) return [];
      const attribute = known[name];
      if (!attribute) return [`${head} has no ${name}`];
      if (!attribute.required && !attribute.optional) return [`${head}: ${name} cannot be set`];
      const type = typeOf(value, variables);
      return type === attribute.type ? [] : [`${head}: ${name} is ${type}, not ${attribute.type}`];
    }),
  ];
}

function typeOf(value: string, variables: ReadonlyMap<string | undefined, string | undefined>): string {
  if (value === "true" || value === "false") return "bool";
  if (/^"(?:[^"\\]|\\.)*"$/.test(value)) return "string";
  const [, resource = "", attribute = ""] = /^(konnect_\w+)\.\w+\.(\w+)$/.exec(value) ?? [];
  const referredTo = schema.resources[resource]?.[attribute];
  if (referredTo) return referredTo.type;
  const [, variable] = /^var\.(\w+)$/.exec(value) ?? [];
  return variables.get(variable) ?? `unknown (${value})`;
}

function faultsOfVersion(text: string): string[] {
  const [, least = ""] = /version = "~> ([\d.]+)"/.exec(text) ?? [];
  const [major, minor] = schema.version.split(".").map(Number);
  const [leastMajor, leastMinor] = least.split(".").map(Number);
  const isMet = major === leastMajor && (minor ?? 0) >= (leastMinor ?? Infinity);
  return isMet ? [] : [`${least} is not met by ${schema.version}`];
}

it("every text has what the provider requires, nothing that it does not know, and values of its types", () => {
  const found = [...terraformSamples()].flatMap(([name, text]) =>
    faultsOf(text).map((fault) => `${name}: ${fault}`),
  );
  expect(found).toEqual([]);
});

it.each([
  ["a required attribute that is missing", /^ +authorization +=.*\n/m, "", "lacks authorization"],
  ["an attribute that there is not", "log_format ", "log_formats", "has no log_formats"],
  ["one that only the provider sets", "log_format ", "updated_at ", "updated_at cannot be set"],
  ["a value of another type", '"cef"', "true", "log_format is bool, not string"],
  ["a variable that is not declared", "var.authorization", "var.secret", "unknown (var.secret)"],
])("the check itself finds %s", (_what, from, to, fault) => {
  const [first] = terraformSamples();
  const text = first?.[1] ?? "";
  expect(faultsOf(text.replace(from, to)).join("\n")).toContain(fault);
});

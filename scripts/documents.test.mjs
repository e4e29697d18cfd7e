// What the documents lead to is there: a map with a wrong turn is worse than none.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { importTable } from "./import-table.mjs";
import { repositoryRoot } from "./repository-root.mjs";

const documents = [
  "README.md",
  ...readdirSync(join(repositoryRoot, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];

/** @param {string} name */
const textOf = (name) => readFileSync(join(repositoryRoot, name), "utf8");

/** `a/{b,c/{d,e}}.ts` as the paths that it stands for. @param {string} path @returns {string[]} */
function spellOut(path) {
  const [group, parts] = /\{([^{}]*)\}/.exec(path) ?? [];
  if (group === undefined || parts === undefined) return [path];
  return parts.split(",").flatMap((part) => spellOut(path.replace(group, part)));
}

/** Paths of this repository between backticks, by their first folder. @param {string} text */
function pathsIn(text) {
  return [...text.matchAll(/`((?:src|scripts|e2e|docs|public)\/[^`\s]*)`/g)]
    .flatMap(([, path = ""]) => spellOut(path))
    .filter((path) => !/[*…]|\/x\b/.test(path));
}

test("every path that a document names is there", () => {
  const missing = documents.flatMap((name) =>
    pathsIn(textOf(name))
      .filter((path) => !existsSync(join(repositoryRoot, path)))
      .map((path) => `${name}: ${path}`),
  );
  expect(missing).toEqual([]);
});

test("every script that a document names is one of package.json, and the README names each", () => {
  const { scripts } = JSON.parse(textOf("package.json"));
  const named = documents.flatMap((name) =>
    [...textOf(name).matchAll(/`npm run ([a-z:-]+)/g)].map(([, script = ""]) => ({ name, script })),
  );
  expect(named.filter(({ script }) => !(script in scripts))).toEqual([]);
  const readme = textOf("README.md");
  const unnamed = Object.keys(scripts).filter(
    (script) => !new RegExp(`[\`:\\s]${script}[\`\\s]`).test(readme),
  );
  expect(unnamed).toEqual([]);
});

test("the README can be read in ten minutes", () => {
  expect(textOf("README.md").split("\n").length).toBeLessThanOrEqual(151);
});

test("the README's table of imports has every folder that lint lets a folder import", () => {
  const rows = textOf("README.md").matchAll(/^\| `src\/([\w/-]+)` +\| ([^|]+)\|/gm);
  const missing = [...rows].flatMap(([, folder = "", cell = ""]) => {
    const named = new Set(cell.split(":")[0]?.match(/[\w/-]+/g));
    const allowed = importTable[folder]?.folders ?? [];
    return allowed
      .filter((name) => !named.has(name) && !named.has(name.replace("mock-server/", "")) && !named.has("all"))
      .map((name) => `${folder}: ${name}`);
  });
  expect(missing).toEqual([]);
});

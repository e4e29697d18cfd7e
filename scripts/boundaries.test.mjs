import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importTable, withImportTable } from "./import-table.mjs";
import { repositoryRoot } from "./repository-root.mjs";

// The table names packages as patterns; what each pattern is tried with.
const SAMPLES = /** @type {Record<string, string>} */ ({
  "@mui/**": "@mui/material",
  "react-dom/**": "react-dom/client",
  "@hookform/resolvers/**": "@hookform/resolvers/zod",
  "zod/**": "zod/mini",
  "msw/**": "msw/browser",
  "node:*": "node:fs",
  "node:*/**": "node:fs/promises",
  "hono/**": "hono/compress",
  "@hono/node-server/**": "@hono/node-server/serve-static",
});
/** @param {string} pattern */
const sampleOf = (pattern) => SAMPLES[pattern] ?? pattern;

const FOLDERS = Object.keys(importTable);
const PACKAGES = [
  ...new Set(Object.values(importTable).flatMap(({ packages }) => packages.map(sampleOf))),
  "zod", // the large one; zod/mini is the one to use
  "some-package",
];

/**
 * Whether the table lets a folder import another: what it names and what lies below that, itself included.
 *
 * @param {string} importer
 * @param {string} imported
 */
function isAllowedFolder(importer, imported) {
  const { folders = [], except = [] } = importTable[importer] ?? {};
  const isIn = (/** @type {string} */ folder) => imported === folder || imported.startsWith(`${folder}/`);
  return [importer, ...folders].some(isIn) && !except.some(isIn);
}

/** @type {Record<string, (from: string) => string>} */
const FORMS = {
  "an import": (from) => `import { thing } from "${from}";`,
  "an import for its effect": (from) => `import "${from}";`,
  "a type-only import": (from) => `import type { Thing } from "${from}";`,
  "a type written as an import": (from) => `export type Other = import("${from}").Other;`,
  "a re-export": (from) => `export { other } from "${from}";`,
  "a re-export of everything": (from) => `export * from "${from}";`,
  "a dynamic import": (from) => `export const later = import("${from}");`,
};
// Imports written as types are refused everywhere, by a rule of their own.
const REFUSED_EVERYWHERE = "a type written as an import";
const RULES = new Set(["eslint(no-restricted-imports)", "typescript(consistent-type-imports)"]);

/**
 * @typedef {object} Pair one importing file and what it imports
 * @property {string} importer a folder of the table
 * @property {string} imported a folder of the table, or a package
 * @property {string} from the text between the quotes
 * @property {boolean} isAllowed
 */

/** @type {Pair[]} */
const PAIRS = FOLDERS.flatMap((importer) => {
  const packages = new Set((importTable[importer]?.packages ?? []).map(sampleOf));
  // The importing file lies two folders down, so that its imports from its own folder count as well.
  const up = "../".repeat(importer.split("/").length + 2);
  return [
    ...FOLDERS.flatMap((imported) => [
      {
        importer,
        imported,
        from: `@/${imported}/part/thing`,
        isAllowed: isAllowedFolder(importer, imported),
      },
      { importer, imported, from: `${up}${imported}/part/thing`, isAllowed: false },
      { importer, imported, from: `./${up}${imported}/part/thing`, isAllowed: false },
      { importer, imported, from: `@/lib/../${imported}/part/thing`, isAllowed: false },
    ]),
    ...PACKAGES.map((name) => ({ importer, imported: name, from: name, isAllowed: packages.has(name) })),
    { importer, imported: importer, from: "./thing", isAllowed: true },
    { importer, imported: importer, from: "./below/thing", isAllowed: true },
    { importer, imported: importer, from: "../thing", isAllowed: false },
  ];
});

/** Which lines of which files the linter refuses: `pair-12.ts:3`. @type {Set<string>} */
const refused = new Set();
const workspace = mkdtempSync(join(tmpdir(), "boundaries-"));

const fileOf = (/** @type {Pair} */ { importer }, /** @type {number} */ index) =>
  `src/${importer}/one/two/pair-${index}.ts`;

beforeAll(() => {
  const { options: _typeAware, ...config } = JSON.parse(
    readFileSync(join(repositoryRoot, ".oxlintrc.json"), "utf8"),
  );
  writeFileSync(join(workspace, ".oxlintrc.json"), JSON.stringify(config));
  for (const [index, pair] of PAIRS.entries()) {
    const file = join(workspace, fileOf(pair, index));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(
      file,
      Object.values(FORMS)
        .map((write) => `${write(pair.from)}\n`)
        .join(""),
    );
  }
  const oxlint = join(
    dirname(createRequire(import.meta.url).resolve("oxlint/package.json")),
    "bin",
    "oxlint",
  );
  const { stdout } = spawnSync(process.execPath, [oxlint, "--format=json", "."], {
    cwd: workspace,
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
  });
  for (const { code, filename, labels } of JSON.parse(stdout).diagnostics) {
    if (RULES.has(code)) refused.add(`${filename}:${labels[0].span.line}`);
  }
}, 60_000);

afterAll(() => rmSync(workspace, { recursive: true, force: true }));

/**
 * Where the linter says otherwise than the table.
 *
 * @param {string} importer
 * @param {"allowed" | "refused"} verdict the table's, of the pairs to look at
 */
function findMistakes(importer, verdict) {
  return PAIRS.flatMap((pair, index) => {
    if (pair.importer !== importer || pair.isAllowed !== (verdict === "allowed")) return [];
    return Object.keys(FORMS).flatMap((form, line) => {
      const shouldBeRefused = !pair.isAllowed || form === REFUSED_EVERYWHERE;
      const isRefused = refused.has(`${fileOf(pair, index)}:${line + 1}`);
      return isRefused === shouldBeRefused ? [] : [`${form} from "${pair.from}"`];
    });
  });
}

/** @param {string} folder from the repository root */
function foldersIn(folder) {
  const entries = readdirSync(join(repositoryRoot, folder), { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
}

describe.each(FOLDERS)("src/%s", (folder) => {
  test("may import what the table names", () => {
    expect(findMistakes(folder, "allowed")).toEqual([]);
  });

  test("may import nothing else, in any way of writing it", () => {
    expect(findMistakes(folder, "refused")).toEqual([]);
  });
});

test("every folder under src has its row in the table", () => {
  const all = [
    ...foldersIn("src").filter((name) => name !== "mock-server" && name !== "features"),
    ...foldersIn("src/mock-server").map((name) => `mock-server/${name}`),
    ...foldersIn("src/features").map((name) => `features/${name}`),
  ];
  expect(all).not.toEqual([]);
  expect(all.filter((folder) => !FOLDERS.includes(folder))).toEqual([]);
});

test("lint's configuration is written from the table (npm run lint:config)", () => {
  const config = JSON.parse(readFileSync(join(repositoryRoot, ".oxlintrc.json"), "utf8"));
  expect(config).toEqual(withImportTable(config));
});

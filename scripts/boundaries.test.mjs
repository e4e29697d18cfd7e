import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { repositoryRoot } from "./repository-root.mjs";

// Who may import whom. Folders first, then packages; whatever is not named is refused.
const SHELL = ["react", "react-router-dom", "@mui/material", "@tanstack/react-query"];
/** @type {Record<string, { folders: string[], packages: string[] }>} */
const TABLE = {
  app: {
    folders: ["app", "pages", "features", "api", "ui", "i18n", "lib"],
    packages: [...SHELL, "react-dom/client", "i18next"],
  },
  pages: {
    folders: ["pages", "features", "api", "contract", "audit-log", "ui", "i18n", "lib"],
    packages: SHELL,
  },
  // A feature reaches its own files by "./"; "@/features/…" would be another feature.
  features: {
    folders: ["api", "contract", "audit-log", "ui", "i18n", "lib"],
    packages: [...SHELL, "react-hook-form", "zod/mini"],
  },
  api: { folders: ["api", "contract", "lib"], packages: ["react", "@tanstack/react-query", "zod/mini"] },
  ui: {
    folders: ["ui", "i18n", "lib"],
    packages: ["react", "react-router-dom", "@mui/material", "react-hook-form"],
  },
  i18n: { folders: ["i18n", "lib"], packages: ["react", "i18next"] },
  contract: { folders: ["contract", "audit-log", "lib"], packages: ["zod/mini"] },
  "audit-log": { folders: ["audit-log", "lib"], packages: [] },
  lib: { folders: ["lib"], packages: [] },
  "mock-server/engine": { folders: ["mock-server/engine", "audit-log", "lib"], packages: [] },
  "mock-server/service": {
    folders: ["mock-server/service", "mock-server/engine", "contract", "audit-log", "lib"],
    packages: ["zod/mini"],
  },
  "mock-server/adapters": {
    folders: [
      "mock-server/adapters",
      "mock-server/service",
      "mock-server/engine",
      "contract",
      "audit-log",
      "lib",
    ],
    packages: ["msw", "msw/browser", "idb"],
  },
  "mock-server/boot": {
    folders: [
      "mock-server/boot",
      "mock-server/adapters",
      "mock-server/service",
      "mock-server/engine",
      "contract",
      "audit-log",
      "lib",
    ],
    packages: ["zod/mini"],
  },
  // Node's own: nothing that a browser loads may lead here.
  "mock-server/adapters/node": {
    folders: [
      "mock-server/adapters",
      "mock-server/adapters/node",
      "mock-server/service",
      "mock-server/engine",
      "contract",
      "audit-log",
      "lib",
    ],
    packages: ["undici", "libsql", "node:fs"],
  },
  "mock-server/boot/node": {
    folders: [
      "mock-server/boot",
      "mock-server/boot/node",
      "mock-server/adapters",
      "mock-server/adapters/node",
      "mock-server/service",
      "mock-server/engine",
      "contract",
      "audit-log",
      "lib",
    ],
    packages: ["node:fs"],
  },
  server: {
    folders: ["server", "mock-server/boot", "mock-server/boot/node", "contract", "audit-log", "lib"],
    packages: ["hono", "hono/compress", "@hono/node-server", "undici", "node:fs"],
  },
};
const FOLDERS = Object.keys(TABLE);
const PACKAGES = [
  ...new Set(Object.values(TABLE).flatMap(({ packages }) => packages)),
  "zod", // the large one; zod/mini is the one to use
  "some-package",
];

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
  const { folders, packages } = TABLE[importer] ?? { folders: [], packages: [] };
  // The importing file lies two folders down, so that its imports from its own folder count as well.
  const up = "../".repeat(importer.split("/").length + 2);
  return [
    ...FOLDERS.flatMap((imported) => [
      { importer, imported, from: `@/${imported}/part/thing`, isAllowed: folders.includes(imported) },
      { importer, imported, from: `${up}${imported}/part/thing`, isAllowed: false },
      { importer, imported, from: `./${up}${imported}/part/thing`, isAllowed: false },
      { importer, imported, from: `@/lib/../${imported}/part/thing`, isAllowed: false },
    ]),
    ...PACKAGES.map((name) => ({ importer, imported: name, from: name, isAllowed: packages.includes(name) })),
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

  test("may import nothing else, however it is written", () => {
    expect(findMistakes(folder, "refused")).toEqual([]);
  });
});

test("every folder under src has its row in the table", () => {
  const all = [
    ...foldersIn("src").filter((name) => name !== "mock-server"),
    ...foldersIn("src/mock-server").map((name) => `mock-server/${name}`),
  ];
  expect(all).not.toEqual([]);
  expect(all.filter((folder) => !FOLDERS.includes(folder))).toEqual([]);
});

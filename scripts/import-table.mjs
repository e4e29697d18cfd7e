// Who may import whom, once: `.oxlintrc.json` is written from it (`npm run lint:config`), `boundaries.test.mjs` proves
// that lint follows it, and the README explains it.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { repositoryRoot } from "./repository-root.mjs";

/**
 * @typedef {object} Row
 * @property {readonly string[]} folders under `src`; a folder's own rooms are always allowed
 * @property {readonly string[]} packages as patterns; `name/**` is everything below a package
 * @property {readonly string[]} [except] folders below an allowed one that are not
 */

/** The features are found, so that a new one has its rule before it has its first import. */
export const featureNames = readdirSync(join(repositoryRoot, "src/features"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .toSorted();

const SHELL = ["react", "react-router-dom", "@mui/**", "@tanstack/react-query"];
const FORMS = ["react-hook-form", "@hookform/resolvers/**", "zod/**"];
const NODE = ["node:*", "node:*/**"];

/** @type {Row} */
const FEATURE = {
  folders: ["entities", "api", "contract", "audit-log", "history", "ui", "i18n", "lib"],
  packages: [...SHELL, ...FORMS],
};

const ENGINE = ["audit-log", "history", "lib"];
const SERVICE = ["mock-server/engine", "watch-api", "contract", ...ENGINE];
const ADAPTERS = ["mock-server/service", ...SERVICE];
const BOOT = ["mock-server/adapters", ...ADAPTERS];
/** Node's own parts: nothing that a browser loads may lead to them. */
const NODE_PARTS = ["mock-server/adapters/node", "mock-server/boot/node"];

/** By folder under `src`. What is not named is refused. @type {Readonly<Record<string, Row>>} */
export const importTable = {
  app: {
    folders: ["pages", "features", "entities", "api", "ui", "i18n", "lib"],
    packages: [...SHELL, "react-dom", "react-dom/**"],
  },
  pages: {
    folders: ["features", "entities", "api", "contract", "audit-log", "ui", "i18n", "lib"],
    packages: SHELL,
  },
  ...Object.fromEntries(featureNames.map((name) => [`features/${name}`, FEATURE])),
  // The one feature that checks exports; what damages them is for its sample in the demo alone.
  "features/verify": {
    ...FEATURE,
    folders: [...FEATURE.folders, "verify"],
    except: ["verify/lab"],
  },
  "features/verify/sample": { ...FEATURE, folders: ["features/verify", ...FEATURE.folders, "verify"] },
  // What several features show of one thing; a form that changes it stays in its feature.
  entities: { ...FEATURE, folders: FEATURE.folders.filter((folder) => folder !== "entities") },
  api: {
    folders: ["contract", "audit-log", "history", "lib"],
    packages: ["react", "@tanstack/react-query", "zod/**"],
  },
  ui: {
    folders: ["i18n", "lib"],
    // Emotion itself for what takes the place of a part of it.
    packages: ["react", "react-dom", "react-router-dom", "@mui/**", "@emotion/**", "react-hook-form"],
  },
  i18n: { folders: ["lib"], packages: ["react"] },
  contract: { folders: ["audit-log", "history", "lib"], packages: ["zod/**"] },
  // Observations of webhooks → segments and gaps, for every host that observes.
  history: { folders: ["audit-log", "lib"], packages: [] },
  // The watch API as a function of what a host keeps: a world's and the watcher's.
  "watch-api": { folders: ["contract", "audit-log", "history", "lib"], packages: [] },
  // Looking at webhooks in their turn and keeping what is seen, for every host that looks now and then.
  watching: { folders: ["watch-api", "contract", "audit-log", "history", "lib"], packages: ["zod/**"] },
  // The console's own watcher, for where no other one is. Only the composition root leads to it.
  "browser-watch": {
    folders: ["watching", "watch-api", "contract", "audit-log", "history", "lib"],
    packages: ["idb"],
  },
  // Bytes of an export → its records, a verdict and the causes for each. A worker and a command run it.
  verify: {
    folders: ["contract", "audit-log", "lib"],
    packages: ["papaparse", "fflate", "fzstd", "@streamparser/json/**"],
    // Writes exports and damages them: for tests, the demo and receivers, never for what a live console loads.
    except: ["verify/lab"],
  },
  "verify/lab": { folders: ["verify", "contract", "audit-log", "lib"], packages: ["fflate"] },
  "audit-log": { folders: ["lib"], packages: [] },
  lib: { folders: [], packages: [] },
  "mock-server/engine": { folders: ENGINE, packages: [] },
  "mock-server/service": { folders: SERVICE, packages: ["zod/**"] },
  "mock-server/adapters": {
    folders: ADAPTERS,
    packages: ["msw", "msw/**", "idb"],
    except: ["mock-server/adapters/node"],
  },
  "mock-server/boot": { folders: BOOT, packages: ["zod/**"], except: NODE_PARTS },
  // A server in memory with a clock in the hand, for the tests of every layer; in no product.
  "mock-server/testing": { folders: ["mock-server/boot", ...BOOT], packages: ["zod/**"] },
  // What all programs on Node need to get out to the network.
  outbound: { folders: ["audit-log", "lib"], packages: NODE },
  // What all programs on Node need to keep something on the disk.
  database: { folders: [], packages: ["libsql", ...NODE] },
  "mock-server/adapters/node": {
    folders: ["mock-server/adapters", "outbound", "database", ...ADAPTERS],
    packages: ["undici", ...NODE],
  },
  "mock-server/boot/node": { folders: ["mock-server/boot", "outbound", ...BOOT], packages: NODE },
  server: {
    folders: [
      "mock-server/boot",
      "outbound",
      "database",
      "watching",
      "watch-api",
      "verify",
      "contract",
      "audit-log",
      "history",
      "lib",
    ],
    packages: [
      "prom-client",
      "zod/**",
      "hono",
      "hono/**",
      "@hono/node-server",
      "@hono/node-server/**",
      "undici",
      ...NODE,
    ],
  },
  // What every program of `server` needs of HTTP; it knows none of them.
  "server/http": { folders: ["contract", "lib"], packages: NODE },
};

/** @param {string} folder @param {Row} row */
function lintOverride(folder, { folders, packages, except = [] }) {
  return {
    files: [`src/${folder}/**`],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              group: [
                "**",
                "!./**",
                ...[folder, ...folders].map((name) => `!@/${name}/**`),
                ...packages.map((name) => `!${name}`),
                ...except.map((name) => `@/${name}/**`),
                // Last, so that no way around a folder is allowed.
                "**/../**",
              ],
              message: `src/${folder} may not import this: see scripts/import-table.mjs. Across folders write '@/…', inside one './…'.`,
            },
          ],
        },
      ],
    },
  };
}

/** Lint's part of the table: one override a folder, a later one stronger than an earlier. */
export function lintOverrides() {
  return Object.entries(importTable).map(([folder, row]) => lintOverride(folder, row));
}

/**
 * @typedef {object} Config
 * @property {{ files: string[], rules: Record<string, unknown> }[]} overrides
 */

/** @param {Config} config what `.oxlintrc.json` says @returns {Config} with the table's rules in place of those it had */
export function withImportTable(config) {
  // Tests and scripts, which may import everything, switch the rule off; that is none of the table's rows.
  const others = config.overrides.filter(({ rules }) => !Array.isArray(rules["no-restricted-imports"]));
  return { ...config, overrides: [...lintOverrides(), ...others] };
}

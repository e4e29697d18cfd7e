// The console's own sources as syntax trees, for the tests that hold rules which neither compiler nor lint can see.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { parseSync } from "vite";
import { repositoryRoot } from "./repository-root.mjs";

/** @typedef {{ type: string, start: number, [key: string]: any }} Node */

const SHIPPED = /^(?!.*\.(?:test|test-support|d)\.tsx?$).*\.tsx?$/;

/**
 * @param {string} folder from the repository root
 * @returns {string[]} what is shipped of it: TypeScript without tests, as paths from the repository root
 */
export function shippedFiles(folder) {
  return readdirSync(join(repositoryRoot, folder), { recursive: true, encoding: "utf8" })
    .map((file) => posix.join(folder, file.replaceAll("\\", "/")))
    .filter((file) => SHIPPED.test(file))
    .toSorted();
}

/** @param {string} file from the repository root */
export function readSource(file) {
  return readFileSync(join(repositoryRoot, file), "utf8");
}

/** @param {string} code @param {string} [file] @returns {Node} */
export function parse(code, file = "code.tsx") {
  const { program, errors } = parseSync(file, code);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  return /** @type {Node} */ (/** @type {unknown} */ (program));
}

/** @type {Map<string, Node>} */
const parsed = new Map();

/** @param {string} file from the repository root */
export function parseFile(file) {
  const tree = parsed.get(file) ?? parse(readSource(file), file);
  parsed.set(file, tree);
  return tree;
}

/**
 * Every node, outer ones first.
 *
 * @param {Node} node
 * @param {(node: Node) => void | "skip"} visit `skip`: not what is inside
 */
export function walk(node, visit) {
  if (visit(node) === "skip") return;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child === "object" && child !== null && typeof child.type === "string") walk(child, visit);
    }
  }
}

/** @param {string} code @param {number} offset @returns {number} the line, from 1 */
export function lineAt(code, offset) {
  return code.slice(0, offset).split("\n").length;
}

/**
 * @param {string} specifier as written in an import
 * @param {string} importer from the repository root
 * @returns {string | null} the file from the repository root; null for a package
 */
export function resolveImport(specifier, importer) {
  const base = specifier.startsWith("@/")
    ? posix.join("src", specifier.slice(2))
    : specifier.startsWith(".")
      ? posix.join(dirname(importer), specifier)
      : null;
  if (base === null) return null;
  return [`${base}.ts`, `${base}.tsx`].find((file) => existsSync(join(repositoryRoot, file))) ?? null;
}

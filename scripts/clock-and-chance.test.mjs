import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { repositoryRoot } from "./repository-root.mjs";

// Time and chance reach these folders as arguments or through ports, so that the same inputs give the same world.
const FOLDERS = ["src/audit-log", "src/verify", "src/mock-server/engine", "src/mock-server/service"];

const REFUSED = [
  /\bDate\s*\.\s*now\b/,
  /\bnew\s+Date\b(?!\s*\(\s*[^)\s])/,
  /(?<!\bnew\s+)\bDate\s*\(/,
  /\bMath\s*\.\s*random\b/,
  /\bset(?:Timeout|Interval)\b/,
];

/**
 * The code with its comments blanked out, line by line. Strings stay, so that a `//` in one does not hide code.
 *
 * @param {string} code
 */
function withoutComments(code) {
  return code.replace(
    /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|\/\/[^\n]*|\/\*[\s\S]*?\*\//g,
    (match, string) => string ?? match.replace(/[^\n]/g, " "),
  );
}

/** @param {string} code */
function findClockAndChance(code) {
  const lines = withoutComments(code).split("\n");
  return lines.flatMap((line, index) =>
    REFUSED.some((pattern) => pattern.test(line)) ? [`${index + 1}: ${line.trim()}`] : [],
  );
}

describe("the search", () => {
  test.each([
    "const now = Date.now();",
    "const now = Date\t. now;",
    "const now = new Date();",
    "const now = new Date( );",
    "const now = +new Date;",
    "const now = Date();",
    "const dice = Math.random() * 6;",
    "setTimeout(next, 10);",
    "globalThis.setInterval(next, 10);",
    'const url = "https://example.com"; const now = Date.now();',
    "const text = `${Date.now()}`;",
  ])("finds %s", (code) => {
    expect(findClockAndChance(`// first line\n${code}`)).toEqual([`2: ${code}`]);
  });

  test.each([
    "const at = new Date(instant);",
    "const at = new Date( 0 );",
    "const at = Date.UTC(2026, 0);",
    "const header = toHttpDate(instant);",
    "// Date.now() is refused here.",
    "/* Math.random()\n * setTimeout */",
    "const seeded = random.next();",
    "function lastDate(events: Event[]) {}",
  ])("passes %s", (code) => {
    expect(findClockAndChance(code)).toEqual([]);
  });
});

test.each(FOLDERS)("nothing in %s reads a clock, rolls dice or sets a timer", (folder) => {
  const files = readdirSync(join(repositoryRoot, folder), { recursive: true, encoding: "utf8" }).filter(
    (file) => /\.tsx?$/.test(file) && !/\.test(-support)?\.tsx?$/.test(file),
  );
  expect(files).not.toEqual([]);
  const found = files.flatMap((file) =>
    findClockAndChance(readFileSync(join(repositoryRoot, folder, file), "utf8")).map(
      (line) => `${folder}/${file}:${line}`,
    ),
  );
  expect(found).toEqual([]);
});

// What `npm pack` makes, apart from the pack itself, which `npm run compat -- package` does.

import { readdirSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { buildPrograms } from "./program.test-support";

const { dependencies, files } = JSON.parse(readFileSync("package.json", "utf8")) as {
  dependencies: Record<string, string>;
  files: string[];
};

/** As the bundler writes them: each in a line of its own, or where it is called for. */
const IMPORTED = /(?:^(?:import|export) (?:.* from )?|\bimport\()"([^"./][^"]*)"(?:\)|;$)/gm;

function packageOf(specifier: string): string {
  const [scope = "", name] = specifier.split("/");
  return scope.startsWith("@") ? `${scope}/${name}` : scope;
}

test("the programs need what the package depends on, and nothing else of it is installed", async () => {
  const programs = await buildPrograms();
  try {
    const folder = dirname(programs.verify);
    const built = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
      file.endsWith(".js"),
    );
    const text = built.map((file) => readFileSync(join(folder, file), "utf8")).join("\n");
    const imported = Array.from(text.matchAll(IMPORTED), ([, specifier = ""]) => specifier).filter(
      (specifier) => !isBuiltin(specifier),
    );
    expect([...new Set(imported.map(packageOf))].toSorted()).toEqual(Object.keys(dependencies).toSorted());
  } finally {
    programs.remove();
  }
});

test("what the package's command imports is in it", () => {
  const command = files.find((file) => file.endsWith("audit-logs-console.mjs")) ?? "";
  const seen = new Set([command]);
  for (const file of seen) {
    for (const [, name = ""] of readFileSync(file, "utf8").matchAll(/from "\.\/([\w-]+\.mjs)"/g)) {
      seen.add(join("scripts", name));
    }
  }
  expect(files).toEqual(expect.arrayContaining([...seen]));
});

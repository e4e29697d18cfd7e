import { describe, expect, test } from "vitest";
import { en } from "./catalogue.en";
import { ja } from "./catalogue.ja";
import { loadNamespace, type Namespace } from "./resources";

const PLURAL = /_(?:zero|one|two|few|many|other)$/;

function leaves(node: object, path = ""): [key: string, text: string][] {
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) =>
    typeof value === "object" && value !== null
      ? leaves(value, `${path}${key}.`)
      : [[`${path}${key}`, String(value)] satisfies [string, string]],
  );
}

/** Without `count`: one language may say "once" where another needs the number. */
function placeholders(text: string): Set<string> {
  const names = [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? "");
  return new Set(names.filter((name) => name !== "count").toSorted());
}

const japanese = new Map(leaves(ja));

// The compiler checks the keys; what is inside the texts it cannot see.
describe("the catalogues", () => {
  test.each(leaves(en))("%s has the same placeholders in both languages", (key, text) => {
    const translated = japanese.get(PLURAL.test(key) ? key.replace(PLURAL, "_other") : key);
    expect(translated).toBeDefined();
    expect(placeholders(translated ?? "")).toEqual(placeholders(text));
  });

  test.each([...leaves(en), ...japanese])("%s says something", (_key, text) => {
    expect(text.trim()).not.toBe("");
  });

  test("English names both plural forms", () => {
    const keys = new Set(leaves(en).map(([key]) => key));
    const lonely = [...keys].filter(
      (key) =>
        (key.endsWith("_one") && !keys.has(key.replace(/_one$/, "_other"))) ||
        (key.endsWith("_other") && !keys.has(key.replace(/_other$/, "_one"))),
    );
    expect(lonely).toEqual([]);
  });

  test.each(Object.keys(en) as Namespace[])(
    "the words of %s are found in both languages",
    async (namespace) => {
      expect(await loadNamespace("en", namespace)).toBe(en[namespace]);
      expect(await loadNamespace("ja", namespace)).toBe(ja[namespace]);
    },
  );
});

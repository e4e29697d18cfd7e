import { describe, expect, test } from "vitest";
import { en } from "../src/i18n/catalogue.en.ts";
import { ja } from "../src/i18n/catalogue.ja.ts";
import { parse, parseFile, readSource, shippedFiles } from "./sources.mjs";
import { importsOf, keysOf, literalTexts, misplacedWords, namedKeys, unusedKeys } from "./words.mjs";

const NAMESPACES = Object.keys(en);
const FIRST_NAMESPACES = ["app", "ui"];
const CONSOLE = shippedFiles("src").filter(
  (file) => !file.startsWith("src/mock-server/") && !file.startsWith("src/i18n/catalogue"),
);

describe("the search for keys", () => {
  const keys = ["a.one", "a.two.x", "a.two.y", "b.rows"];
  const unused = (/** @type {string} */ code) => unusedKeys([parse(code)], keys, ["a", "b"]);

  test("finds a key that nothing names", () => {
    expect(unused(`t("a.one"); const WORDS = { x: "a.two.x" };`)).toEqual(["a.two.y", "b.rows"]);
  });
  test("takes a key that ends in a value for all that begin like it", () => {
    expect(unused("t(`a.two.${name}`); t('a.one'); t('b.rows', { count })")).toEqual([]);
  });
  test("is not fooled by a comment, an import or a text that only contains a key", () => {
    expect(unused(`import x from "a.one"; /* a.two.x */ say("see a.two.y")`)).toEqual(keys);
  });
  test("reads plural keys without their endings, once", () => {
    expect(keysOf({ b: { rows_one: "1", rows_other: "n", name: "x" } })).toEqual(["b.rows", "b.name"]);
  });
  test("does not take any dotted text for a key", () => {
    expect([...namedKeys(parse(`call("c.one", "a.one")`), ["a"]).texts]).toEqual(["a.one"]);
  });
});

describe("the search for text outside the catalogue", () => {
  const found = (/** @type {string} */ jsx) => literalTexts(parse(`const x = ${jsx};`), jsx).length > 0;

  test.each([
    "<p>Hello</p>",
    "<p>{name} signed in</p>",
    '<p>{"Hello"}</p>',
    '<p>{isNew ? "New" : t("a.old")}</p>',
    '<p>{isNew && "New"}</p>',
    '<p>{count + " rows"}</p>',
    "<p>{`${count} rows`}</p>",
    "<>保存</>",
    '<input aria-label="Name" />',
    '<img alt={"A chart"} />',
    "<Field label={`Name ${n}`} />",
    '<Tooltip title={isOpen ? "Close" : t("a.open")} />',
  ])("finds it in %s", (jsx) => expect(found(jsx)).toBe(true));

  test.each([
    '<p>{t("a.hello")}</p>',
    '<p className="big">{name} · {3} / {"—"}</p>',
    '<p>{state === "active" ? t("a.on") : null}</p>',
    '<p style={{ color: "red" }} aria-labelledby="heading" />',
    '<Tooltip title={t("a.b")} placement="top" />',
    "<p>{time} UTC</p>",
  ])("passes %s", (jsx) => expect(found(jsx)).toBe(false));
});

describe("the words beside an import", () => {
  test("are those of the call around it", () => {
    const { now, later } = importsOf(
      parse(`import { a } from "./a"; import type { T } from "./t"; export { c } from "./c";
        lazyPage(["webhook"], async () => (await import("@/pages/x")).X);
        lazyOverlay(async () => (await import("./y")).Y);`),
    );
    expect(now).toEqual(["./a", "./c"]);
    expect(later).toEqual([
      { specifier: "@/pages/x", words: ["webhook"] },
      { specifier: "./y", words: [] },
    ]);
  });

  test("are missed where they are not loaded", () => {
    expect(misplacedWords("src/main.tsx", ["app"], NAMESPACES)).toContainEqual(
      expect.stringContaining('src/main.tsx needs the words of "ui"'),
    );
  });
});

test("every key of the catalogue is said somewhere", () => {
  expect(unusedKeys(CONSOLE.map(parseFile), keysOf(en), NAMESPACES)).toEqual([]);
});

test("no language has keys that another one has not", () => {
  expect(new Set(keysOf(ja))).toEqual(new Set(keysOf(en)));
});

test("all text on the screen comes from the catalogue", () => {
  const found = CONSOLE.filter((file) => file.endsWith(".tsx")).flatMap((file) =>
    literalTexts(parseFile(file), readSource(file)).map((text) => `${file}:${text}`),
  );
  expect(found).toEqual([]);
});

test("all words are loaded with the code that says them", () => {
  expect(misplacedWords("src/main.tsx", FIRST_NAMESPACES, NAMESPACES)).toEqual([]);
});

import { describe, expect, test } from "vitest";
import { en } from "./catalogue.en";
import { ja } from "./catalogue.ja";
import { loadNamespace, type Namespace } from "./resources";

const PLACEHOLDER = /\{\{(\w+)\}\}/g;
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
  const names = [...text.matchAll(PLACEHOLDER)].map((match) => match[1] ?? "");
  return new Set(names.filter((name) => name !== "count").toSorted());
}

const japanese = new Map(leaves(ja));

const JAPANESE = String.raw`[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー]`;
/** Half-width text and placeholders stand apart from Japanese, unless punctuation or a bracket does it for them. */
const UNSPACED = new RegExp(`[A-Za-z0-9%}]${JAPANESE}|${JAPANESE}[A-Za-z0-9{#]`, "u");
const TWO_BLANKS = / {2}|[、。（）「」］［] | [、。（）「」］［]/u;

/** One thing, one word: what stands in brackets is said instead. */
const AVOIDED = {
  en: [
    /inline settings|settings of .* own/i, // (its own settings)
    /(?<!It is )not known\b/i, // (unknown)
    /Authorization header|Log format/, // (the names of the fields, as the fields are labelled)
    /\bbehaviour\b|\be-mail\b/i, // (American spelling, as in "organization")
  ],
  ja: [
    /直近/, // (過去)
    /インライン設定|自体の設定|独自設定/, // (独自の設定)
    /個人アクセストークン|アカウントのトークン/, // (パーソナルアクセストークン, システムアカウントトークン)
    /ブラウザ(?!ー)|サーバ(?!ー)|ユーザ(?!ー)|ヘッダ(?!ー)/, // (with ー)
    /エンドポイント|ログ形式|Authorization ヘッダー/, // (Endpoint, Log Format, Authorization Header)
    /読み直|リロード/, // (再読み込み)
    /開いたとき/, // (開いた時点)
    /トレースID/, // (トレース ID)
  ],
};

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

  test.each([...japanese])("%s has blanks where Japanese meets half-width text", (_key, text) => {
    expect(text).not.toMatch(UNSPACED);
    expect(text).not.toMatch(TWO_BLANKS);
  });

  test.each([
    ["en", leaves(en)],
    ["ja", [...japanese]],
  ] as const)("%s has one word for one thing", (language, texts) => {
    const stray = texts.filter(([, text]) =>
      AVOIDED[language].some((word) => word.test(text.replaceAll(PLACEHOLDER, ""))),
    );
    expect(stray).toEqual([]);
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

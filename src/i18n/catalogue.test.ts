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
function placeholders(text: string): string[] {
  const names = new Set([...text.matchAll(PLACEHOLDER)].map((match) => match[1] ?? ""));
  return [...names].filter((name) => name !== "count").toSorted();
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
  test("have the same placeholders in both languages", () => {
    const differing = leaves(en).filter(([key, text]) => {
      const translated = japanese.get(PLURAL.test(key) ? key.replace(PLURAL, "_other") : key);
      return translated === undefined || placeholders(translated).join() !== placeholders(text).join();
    });
    expect(differing).toEqual([]);
  });

  test("say something under every key", () => {
    expect(leaves(en).length).toBeGreaterThan(0);
    expect([...leaves(en), ...japanese].filter(([, text]) => text.trim() === "")).toEqual([]);
  });

  test("have blanks where Japanese meets half-width text", () => {
    const stray = [...japanese].filter(([, text]) => UNSPACED.test(text) || TWO_BLANKS.test(text));
    expect(stray).toEqual([]);
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

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createI18n, setLanguage } from "./create-i18n";
import { detectLanguage } from "./language";
import { withWords } from "./words";
import type { MessageParams, PlainMessageKey, Translate } from "./message-key";

const page = { documentElement: { lang: "" } };

beforeEach(() => {
  const stored = new Map<string, string>();
  vi.stubGlobal("document", page);
  vi.stubGlobal("navigator", { languages: ["fr-FR", "ja-JP", "en-US"] });
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
  });
});

afterEach(() => vi.unstubAllGlobals());

test("the browser's first language that the console speaks is the default", () => {
  expect(detectLanguage()).toBe("ja");
});

test("a browser that speaks neither language gets English", () => {
  vi.stubGlobal("navigator", { languages: ["fr-FR"] });
  expect(detectLanguage()).toBe("en");
});

test("a chosen language is spoken at once, marked on the page and remembered", async () => {
  const i18n = await createI18n("ja");
  expect(page.documentElement.lang).toBe("ja");
  expect(i18n.t("ui.retry")).toBe("再試行");

  await setLanguage(i18n, "en");

  expect(i18n.t("ui.retry")).toBe("Try again");
  expect(page.documentElement.lang).toBe("en");
  expect(detectLanguage()).toBe("en");
});

test("words come with what says them, and follow when the language is switched", async () => {
  const i18n = await createI18n("en");
  expect(i18n.exists("palette.region")).toBe(false);
  expect(await withWords(["palette"], async () => "the code")).toBe("the code");
  expect(i18n.t("palette.region")).toBe("Region");
  await setLanguage(i18n, "ja");
  expect(i18n.t("palette.region")).toBe("リージョン");
});

test("words that are asked for while the language is switched come in the new one", async () => {
  const i18n = await createI18n("en");
  await Promise.all([setLanguage(i18n, "ja"), withWords(["users"], async () => undefined)]);
  expect(i18n.t("users.menu")).toBe("デモユーザー");
});

test("a page without storage still works", async () => {
  vi.stubGlobal("localStorage", {
    getItem: () => {
      throw new Error("denied");
    },
    setItem: () => {
      throw new Error("denied");
    },
  });
  const i18n = await createI18n("en");
  await setLanguage(i18n, detectLanguage());
  expect(i18n.language()).toBe("ja");
});

test("values are not escaped, because React escapes them", async () => {
  const i18n = await createI18n("en");
  expect(i18n.t("ui.copyNamed", { name: "<b>&" })).toBe("Copy <b>&");
});

test("the compiler refuses wrong keys and params", () => {
  const t: Translate = (key, ...params) => JSON.stringify([key, ...params]);
  const plain: PlainMessageKey = "ui.retry";
  const params: MessageParams<"ui.rule.max_length"> = { maximum: 255 };
  expect(t("ui.copyNamed", { name: "x" })).toBe('["ui.copyNamed",{"name":"x"}]');
  expect(t(plain)).toBe('["ui.retry"]');
  expect(t("ui.rule.max_length", params)).toBe('["ui.rule.max_length",{"maximum":255}]');
  // @ts-expect-error a key that is not in the catalogue
  t("ui.nothing");
  // @ts-expect-error a param is missing
  t("ui.copyNamed");
  // @ts-expect-error a param has another name
  t("ui.copyNamed", { title: "x" });
});

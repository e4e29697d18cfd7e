import { expect, test, vi } from "vitest";
import { newI18n } from "./i18n";

function sample() {
  const i18n = newI18n("en");
  i18n.addWords("en", "sample", {
    greeting: "Hello {{name}}, {{ name }} and {{other}}",
    entries_one: "{{count}} entry",
    entries_other: "{{count}} entries",
    since: "for {{count}} s",
    deep: { er: "down" },
  });
  i18n.addWords("ja", "sample", { entries_other: "{{count}}件" });
  return i18n;
}

test("plural forms follow the language", () => {
  const i18n = sample();
  expect(i18n.t("sample.entries", { count: 1 })).toBe("1 entry");
  expect(i18n.t("sample.entries", { count: 2 })).toBe("2 entries");
  expect(i18n.t("sample.entries", { count: 0 })).toBe("0 entries");
  i18n.speak("ja");
  expect(i18n.t("sample.entries", { count: 1 })).toBe("1件");
});

test("a text without forms takes a count as any other param", () => {
  expect(sample().t("sample.since", { count: 1 })).toBe("for 1 s");
});

test("a value is shown as it is, also where it looks like a placeholder", () => {
  expect(sample().t("sample.greeting", { name: "$& {{other}} <b>", other: 0 })).toBe(
    "Hello $& {{other}} <b>, {{ name }} and 0",
  );
});

test("a key without words says itself, and is known to have none", () => {
  const i18n = sample();
  expect(i18n.t("sample.nothing")).toBe("sample.nothing");
  expect([i18n.exists("sample.deep.er"), i18n.exists("sample.deep"), i18n.exists("sample.nothing")]).toEqual([
    true,
    false,
    false,
  ]);
  expect([i18n.hasWords("ja", "status"), i18n.hasWords("en", "status")]).toEqual([false, false]);
});

test("a listener is told of another language until it stops listening", () => {
  const i18n = sample();
  const listener = vi.fn();
  const stop = i18n.subscribe(listener);
  i18n.speak("ja");
  stop();
  i18n.speak("en");
  expect(listener).toHaveBeenCalledTimes(1);
});

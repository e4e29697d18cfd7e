import { describe, expect, test } from "vitest";
import { en } from "@/i18n/catalogue.en";
import { newI18n } from "@/i18n/i18n";
import type { Translate } from "@/i18n/message-key";
import { OUTCOME_TONES, outcomeOf } from "./entry-outcome";
import { outcomeWord, searchWords, summaryOf, typeWord } from "./entry-words";
import { ACCESS, AUTHORIZATION, SIGN_IN } from "@/contract/audit-log-entry.test-support";

const i18n = newI18n("en");
for (const [namespace, words] of Object.entries(en)) i18n.addWords("en", namespace, words);
const t: Translate = (key, ...params) => i18n.t(key, params[0]);

test("a type of a later API goes by its own word, and how it ended is left open", () => {
  const later = { type: "data_export", ts: ACCESS.ts, signature: "" };
  expect([typeWord(later, t), summaryOf(later), outcomeWord(later, t)]).toEqual([
    "data_export",
    "data_export",
    "–",
  ]);
  expect(OUTCOME_TONES[outcomeOf(later)]).toBeNull();
  expect(searchWords(t)(later)).toContain("data_export");
});

describe("what happened, in one line", () => {
  test.each([
    [ACCESS, "GET /v2/control-planes → 200"],
    [{ ...ACCESS, query: "a=b", status_code: 503 }, "GET /v2/control-planes?a=b → 503"],
    [AUTHORIZATION, "list control-planes → granted=true"],
    [{ ...AUTHORIZATION, granted: false }, "list control-planes → granted=false"],
    [SIGN_IN, "authentication pat → success"],
    [
      { ...SIGN_IN, authentication_type: "basic", outcome: "invalid_password" },
      "authentication basic → invalid_password",
    ],
    [{ ...SIGN_IN, authentication_type: "passkey" }, "authentication passkey → success"],
  ])("%#", (entry, line) => {
    expect(summaryOf(entry)).toBe(line);
  });

  test("values are text when they are put into the line", () => {
    expect(summaryOf({ ...AUTHORIZATION, action: "$t(logs.title) {{resource}}" })).toBe(
      "$t(logs.title) {{resource}} control-planes → granted=true",
    );
    expect(summaryOf({ ...SIGN_IN, authentication_type: "__proto__", outcome: "<b>" })).toBe(
      "authentication __proto__ → <b>",
    );
  });

  test("line breaks and what turns the direction of writing are shown, not done", () => {
    expect(summaryOf({ ...ACCESS, uri: "/a\r\nb\u202E\u2028" })).toBe(
      String.raw`GET /a\u000d\u000ab\u202e\u2028 → 200`,
    );
  });
});

test.each([
  [ACCESS, "200 OK", null],
  [{ ...ACCESS, status_code: 404 }, "404 Client error", "neutral"],
  [{ ...ACCESS, status_code: 401 }, "401 Refused", "warning"],
  [{ ...ACCESS, status_code: 599 }, "599 Server error", "danger"],
  [AUTHORIZATION, "Granted", null],
  [{ ...AUTHORIZATION, granted: false }, "Denied", "danger"],
  [SIGN_IN, "Success", null],
  [{ ...SIGN_IN, successful: false, outcome: "locked" }, "Failed: locked", "danger"],
])("the outcome %#", (entry, word, tone) => {
  expect(outcomeWord(entry, t)).toBe(word);
  expect(OUTCOME_TONES[outcomeOf(entry)]).toBe(tone);
});

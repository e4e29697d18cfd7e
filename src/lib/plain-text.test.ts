import { expect, test } from "vitest";
import { isTypedName, plainText, searchText, typeableName } from "./plain-text";

test.each([
  ["SIEM prod", "SIEM prod"],
  ["SIEM  prod", "SIEM prod"],
  [" SIEM lead", "SIEM lead"],
  ["SIEM\u00a0prod", "SIEM prod"],
  ["SIEM\u3000\t prod \n", "SIEM prod"],
  ["Cafe\u0301", "Café"],
  ["ＳＩＥＭ", "SIEM"],
  ["SI\u200bEM\ufeff", "SIEM"],
  ["\u202eSIEM\u202c", "SIEM"],
  ["SIEM\ud800", "SIEM\ufffd"],
  ["\u200b", ""],
  ["", ""],
  [" ", ""],
])("%j reads %j", (text, plain) => {
  expect(plainText(text)).toBe(plain);
});

test("a search pays no regard to case", () => {
  expect(searchText("SIEM\u00a0CAFE\u0301")).toBe("siem café");
});

test.each([
  "SIEM prod",
  "SIEM  prod",
  " SIEM lead",
  "SIEM trail ",
  "Cafe\u0301",
  "SIEM\u00a0prod",
  "SIEM\u200bprod",
  "\ufb01rewall",
  "👩\u200d💻 team",
  "\u202egnirts",
  "監査\u3000ログ",
  "\u200b",
  "\u00ad\u2060",
  "lone \ud83d",
])("%j can be confirmed by typing what is shown, or by pasting it", (name) => {
  expect(typeableName(name)).not.toBe("");
  expect(isTypedName(typeableName(name), name)).toBe(true);
  expect(isTypedName(` ${typeableName(name)} `, name)).toBe(true);
  expect(isTypedName(name, name)).toBe(true);
});

test.each([
  ["", "SIEM"],
  ["", "\u200b"],
  [" ", "\u00ad"],
  ["siem", "SIEM"],
  ["SIEM", "SIEM prod"],
  ["SIEMprod", "SIEM prod"],
  ["Cafe", "Café"],
])("%j is not the name %j", (typed, name) => {
  expect(isTypedName(typed, name)).toBe(false);
});

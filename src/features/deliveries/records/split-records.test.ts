import { expect, test } from "vitest";
import { splitRecords } from "./split-records";

test.each([
  ["", []],
  ["one", ["one"]],
  ["one\ntwo", ["one", "two"]],
  ["one\u2028still one\ntwo\r", ["one\u2028still one", "two\r"]],
])("%j", (body, records) => {
  expect(splitRecords(body)).toEqual(records);
});

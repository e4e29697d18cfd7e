import { expect, test } from "vitest";
import { assertNever } from "./assert-never";

test("a value that the types rule out is named in the error", () => {
  const surprise: never = JSON.parse('{"type":"surprise"}'); // what comes from outside can be anything
  expect(() => assertNever(surprise)).toThrow('unhandled case: {"type":"surprise"}');
});

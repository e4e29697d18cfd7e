import { expect, test } from "vitest";
import { assertNever } from "./assert-never";

test("a value that the types rule out is named in the error", () => {
  const surprise = { type: "surprise" } as never; // what comes from outside can be anything
  expect(() => assertNever(surprise)).toThrow('unhandled case: {"type":"surprise"}');
});

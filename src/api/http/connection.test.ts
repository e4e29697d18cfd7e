import { expect, it } from "vitest";
import { currentConnection } from "./connection";

it("says what is missing when a request is made before connect", () => {
  expect(() => currentConnection()).toThrow("call connect()");
});

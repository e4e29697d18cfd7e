import { expect, it } from "vitest";
import { currentConnection, disconnect } from "./connection";

it("says what is missing when a request is made before connect", async () => {
  await disconnect(); // other tests of this process have connected
  expect(() => currentConnection()).toThrow("call connect()");
});

import { Buffer } from "node:buffer";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromBase64, fromBase64Url, toBase64, toBase64Url } from "./base64";

const bytesOfAnyLength = fc.uint8Array({ maxLength: 300 });

describe("the RFC 4648 test vectors", () => {
  test.each([
    ["", ""],
    ["f", "Zg=="],
    ["fo", "Zm8="],
    ["foo", "Zm9v"],
    ["foob", "Zm9vYg=="],
    ["fooba", "Zm9vYmE="],
    ["foobar", "Zm9vYmFy"],
  ])("%j is %j, without padding in base64url", (text, base64) => {
    const bytes = new TextEncoder().encode(text);
    expect(toBase64(bytes)).toBe(base64);
    expect(toBase64Url(bytes)).toBe(base64.replaceAll("=", ""));
    expect(fromBase64(base64)).toEqual(bytes);
    expect(fromBase64Url(base64)).toEqual(bytes);
  });
});

describe("any bytes", () => {
  test("are written as Node writes them", () => {
    fc.assert(
      fc.property(bytesOfAnyLength, (bytes) => {
        expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString("base64"));
        expect(toBase64Url(bytes)).toBe(Buffer.from(bytes).toString("base64url"));
      }),
    );
  });

  test("are read back from what Node wrote", () => {
    fc.assert(
      fc.property(bytesOfAnyLength, (bytes) => {
        expect([...fromBase64(Buffer.from(bytes).toString("base64"))]).toEqual([...bytes]);
        expect([...fromBase64Url(Buffer.from(bytes).toString("base64url"))]).toEqual([...bytes]);
      }),
    );
  });

  test("may be more than a call takes as arguments", () => {
    const bytes = new Uint8Array(1_000_003).map((_, index) => index % 251);
    expect(toBase64(bytes) === Buffer.from(bytes).toString("base64")).toBe(true);
    expect(Buffer.from(fromBase64(toBase64(bytes))).equals(bytes)).toBe(true);
  });
});

test("the alphabets differ in two characters", () => {
  const bytes = Uint8Array.of(0xfb, 0xff);
  expect(toBase64(bytes)).toBe("+/8=");
  expect(toBase64Url(bytes)).toBe("-_8");
});

test.each(["a", "a*==", "====", "\u00E9\u00E9\u00E9\u00E9"])("%j is refused", (text) => {
  expect(() => fromBase64(text)).toThrow();
  expect(() => fromBase64Url(text)).toThrow();
});

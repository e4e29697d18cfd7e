import { Buffer } from "node:buffer";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { byteLengthOfBase64, unpackBody } from "./unpack-body";

const GZIP = { "content-encoding": "gzip" };
const RECORDS = "first record\nsecond record with ünïcödé 日本";

function base64(bytes: Uint8Array | string): string {
  return Buffer.from(bytes).toString("base64");
}

describe("unpacking", () => {
  test("reads what Node has packed", async () => {
    const body = { body_base64: base64(gzipSync(RECORDS)), headers: GZIP };
    expect(await unpackBody(body)).toEqual({ state: "text", text: RECORDS });
  });

  test("takes a body without content-encoding as text", async () => {
    const body = { body_base64: base64(RECORDS), headers: {} };
    expect(await unpackBody(body)).toEqual({ state: "text", text: RECORDS });
  });

  test.each([
    ["no body", ""],
    ["packed nothing", base64(gzipSync(""))],
  ])("%s is empty", async (_, body_base64) => {
    expect(await unpackBody({ body_base64, headers: GZIP })).toEqual({ state: "empty" });
  });

  test.each([
    ["is not gzip", base64(RECORDS)],
    ["ends too early", base64(gzipSync(RECORDS).subarray(0, 30))],
  ])("a body that %s is damaged", async (_, body_base64) => {
    expect(await unpackBody({ body_base64, headers: GZIP })).toEqual({ state: "damaged" });
  });
});

test.each([0, 1, 2, 3, 4, 100])("%i bytes in base64 are counted", (length) => {
  expect(byteLengthOfBase64(base64(new Uint8Array(length)))).toBe(length);
});

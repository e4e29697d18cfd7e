import { Buffer } from "node:buffer";
import { createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from "node:crypto";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LOG_FORMATS, type LogFormat } from "./log-format";
import { encodeRecord, SIGNATURE_LENGTH, signRecord } from "./record";
import { access, authentication, authorization, hostileEvent } from "./sample-events.test-support";
import { verifyRecord, type Ed25519PublicJwk, type VerifySignature } from "./signature";

interface TestKey {
  readonly jwk: Ed25519PublicJwk;
  readonly privateKey: KeyObject;
}

function makeKey(kid: string): TestKey {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const { x = "" } = publicKey.export({ format: "jwk" });
  return { jwk: { kty: "OKP", alg: "EdDSA", crv: "Ed25519", kid, x }, privateKey };
}

/** Signs as the server does, but with Node's own crypto and base64. */
function signedBy(key: TestKey, unsigned: string, format: LogFormat): string {
  const signature = sign(null, Buffer.from(unsigned, "utf8"), key.privateKey).toString("base64url");
  return signRecord(unsigned, signature, format);
}

const verifyWithNode: VerifySignature = (key, signature, text) =>
  Promise.resolve(
    verify(
      null,
      text,
      createPublicKey({ key: { kty: key.kty, crv: key.crv, x: key.x }, format: "jwk" }),
      signature,
    ),
  );

const broken: VerifySignature = () => Promise.reject(new Error("not a key"));

const current = makeKey("a".repeat(40));
const older = makeKey("b".repeat(40));

describe("a signed record", () => {
  test.each(LOG_FORMATS)("verifies in %s, for any event", async (format) => {
    await fc.assert(
      fc.asyncProperty(hostileEvent, async (event) => {
        const record = signedBy(current, encodeRecord(event, format), format);
        expect(await verifyRecord(record, [current.jwk], verifyWithNode)).toBe("verified");
      }),
    );
  });

  test.each(LOG_FORMATS)("verifies in %s from the bytes that arrive", async (format) => {
    const bytes = Buffer.from(
      signedBy(current, encodeRecord({ ...access, userAgent: "\uD800 日本" }, format), format),
    );
    expect(await verifyRecord(bytes.toString("utf8"), [current.jwk], verifyWithNode)).toBe("verified");
  });

  test.each(LOG_FORMATS)("verifies in %s with a key that is no longer the first", async (format) => {
    const record = signedBy(older, encodeRecord(authentication, format), format);
    expect(await verifyRecord(record, [current.jwk, older.jwk], verifyWithNode)).toBe("verified");
  });

  test("asks no further key once one has matched", async () => {
    const asked: string[] = [];
    const recording: VerifySignature = (key, signature, text) => {
      asked.push(key.kid);
      return verifyWithNode(key, signature, text);
    };
    const record = signedBy(current, encodeRecord(access, "cef"), "cef");
    await verifyRecord(record, [current.jwk, older.jwk], recording);
    expect(asked).toEqual([current.jwk.kid]);
  });
});

describe("no key matches", () => {
  test("when there is none", async () => {
    const record = signedBy(current, encodeRecord(access, "cef"), "cef");
    expect(await verifyRecord(record, [], verifyWithNode)).toBe("no_matching_key");
  });

  test("when another key has signed", async () => {
    const record = signedBy(older, encodeRecord(access, "json"), "json");
    expect(await verifyRecord(record, [current.jwk], verifyWithNode)).toBe("no_matching_key");
  });

  test.each(LOG_FORMATS)("when any single character of a %s record was changed", async (format) => {
    const record = signedBy(current, encodeRecord(authorization, format), format);
    for (let index = 0; index < record.length; index += 1) {
      const changed = `${record.slice(0, index)}${record[index] === "A" ? "B" : "A"}${record.slice(index + 1)}`;
      const result = await verifyRecord(changed, [current.jwk], verifyWithNode);
      expect([index, result]).not.toEqual([index, "verified"]);
    }
  });

  test("when the signature's last character is another one for the same 64 bytes", async () => {
    const record = signedBy(current, encodeRecord(access, "cef"), "cef");
    const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    const twin = record.slice(0, -1) + alphabet[alphabet.indexOf(record.slice(-1)) + 1];
    const bytesOf = (text: string) => Buffer.from(text.slice(-SIGNATURE_LENGTH), "base64url");
    expect(bytesOf(twin).equals(bytesOf(record))).toBe(true);
    expect(await verifyRecord(twin, [current.jwk], verifyWithNode)).toBe("no_matching_key");
  });

  test("when the same JSON was written again by another serialiser", async () => {
    const record = signedBy(current, encodeRecord({ ...access, path: "/a\u2028" }, "json"), "json");
    const rewritten = record.replace("\u2028", String.raw`\u2028`);
    expect(JSON.parse(rewritten)).toEqual(JSON.parse(record));
    expect(await verifyRecord(rewritten, [current.jwk], verifyWithNode)).toBe("no_matching_key");
  });
});

describe("no signature is found", () => {
  test.each(LOG_FORMATS)("in an unsigned %s record", async (format) => {
    expect(await verifyRecord(encodeRecord(access, format), [current.jwk], verifyWithNode)).toBe(
      "no_signature",
    );
  });

  test.each(["", "hello", "{}", "null"])("in %j", async (text) => {
    expect(await verifyRecord(text, [current.jwk], verifyWithNode)).toBe("no_signature");
  });
});

test("a key that cannot be used is an error, not an answer", async () => {
  const record = signedBy(current, encodeRecord(access, "cef"), "cef");
  await expect(verifyRecord(record, [current.jwk], broken)).rejects.toThrow("not a key");
});

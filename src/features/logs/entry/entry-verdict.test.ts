import {
  generateKeyPairSync,
  sign,
  verify as nodeVerify,
  createPublicKey,
  type KeyObject,
} from "node:crypto";
import { describe, expect, test } from "vitest";
import type { AuditEvent } from "@/audit-log/record/event";
import { encodeRecord } from "@/audit-log/record/record";
import type { Ed25519PublicJwk, VerifySignature } from "@/audit-log/record/signature";
import { judgeEntry } from "./entry-verdict";
import { ACCESS, AUTHORIZATION, SIGN_IN } from "@/contract/audit-log-entry.test-support";
import { toAuditEvent } from "./to-audit-event";

const pair = generateKeyPairSync("ed25519");
const KEY: Ed25519PublicJwk = {
  kty: "OKP",
  alg: "EdDSA",
  crv: "Ed25519",
  kid: "k",
  x: String(pair.publicKey.export({ format: "jwk" }).x),
};

// Another implementation than the one that browsers use.
const verify: VerifySignature = async ({ kty, crv, x }, signature, text) => {
  const key: KeyObject = createPublicKey({ key: { kty, crv, x }, format: "jwk" });
  return nodeVerify(null, text, key, signature);
};

function signatureOf(event: AuditEvent): string {
  return sign(null, Buffer.from(encodeRecord(event, "json")), pair.privateKey).toString("base64url");
}

function eventOf(entry: Parameters<typeof toAuditEvent>[0]): AuditEvent {
  const reading = toAuditEvent(entry);
  if (reading.kind !== "event") throw new Error(reading.word);
  return reading.event;
}

describe("the verdict on an entry", () => {
  test.each([ACCESS, AUTHORIZATION, SIGN_IN])(
    "whose JSON form was signed is verified: $type",
    async (entry) => {
      const event = eventOf(entry);
      const verdict = await judgeEntry(toAuditEvent(entry), signatureOf(event), [KEY], verify);
      expect(verdict).toEqual({ kind: "verified", event });
    },
  );

  test("finds out that Kong itself acted, which the pull API leaves out", async () => {
    const event = eventOf(AUTHORIZATION);
    if (event.type !== "authorization") throw new Error(event.type);
    const signed: AuditEvent = { ...event, kongInitiated: true };
    const verdict = await judgeEntry(toAuditEvent(AUTHORIZATION), signatureOf(signed), [KEY], verify);
    expect(verdict).toEqual({ kind: "verified", event: signed });
  });

  test("is open when a field is signed that the pull API leaves out, as when the entry was changed", async () => {
    const signed = { ...eventOf(SIGN_IN), principalName: "Ada" };
    expect(await judgeEntry(toAuditEvent(SIGN_IN), signatureOf(signed), [KEY], verify)).toEqual({
      kind: "unconfirmed",
    });
    const changed = { ...ACCESS, status_code: 403 };
    expect(await judgeEntry(toAuditEvent(changed), signatureOf(eventOf(ACCESS)), [KEY], verify)).toEqual({
      kind: "unconfirmed",
    });
  });

  test.each(["", "short", "!".repeat(86)])(
    "without a signature of the right shape says so: %j",
    async (signature) => {
      expect(await judgeEntry(toAuditEvent(ACCESS), signature, [KEY], verify)).toEqual({
        kind: "no_signature",
      });
    },
  );

  test("with a word that no record has cannot be worked out", async () => {
    const reading = toAuditEvent({ ...SIGN_IN, outcome: "tired" });
    expect(await judgeEntry(reading, "S".repeat(86), [KEY], verify)).toEqual({ kind: "unknown_word" });
  });
});

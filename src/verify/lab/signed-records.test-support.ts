// Signed records for tests, made with Node's own Ed25519: an implementation that verifying does not use.

import { createPrivateKey, createPublicKey, sign, verify } from "node:crypto";
import type { AuditEvent } from "@/audit-log/record/event";
import type { LogFormat } from "@/audit-log/record/log-format";
import { encodeRecord, signRecord } from "@/audit-log/record/record";
import type { Ed25519PublicJwk } from "@/audit-log/record/signature";
import { type CheckEd25519, type SignatureCheck, signatureCheck } from "@/verify/keys/signature-check";

/** A key pair from one byte, the same in every run. */
function keyPair(seed: number) {
  const der = Buffer.concat([Buffer.from("302e020100300506032b657004220420", "hex"), Buffer.alloc(32, seed)]);
  const privateKey = createPrivateKey({ key: der, format: "der", type: "pkcs8" });
  const { x } = createPublicKey(privateKey).export({ format: "jwk" });
  const jwk: Ed25519PublicJwk = {
    kty: "OKP",
    alg: "EdDSA",
    crv: "Ed25519",
    kid: `${seed}`.padStart(40, "0"),
    x: x ?? "",
  };
  return { privateKey, jwk };
}

const PAIR = keyPair(7);
export const TEST_KEY = PAIR.jwk;
const OTHER_PAIR = keyPair(8);
export const OTHER_KEY = OTHER_PAIR.jwk;

function signText(text: string): string {
  const signature = sign(null, Buffer.from(text, "utf8"), PAIR.privateKey).toString("base64url");
  signed.set(signature, text);
  return signature;
}

export function signedRecord(event: AuditEvent, format: LogFormat): string {
  return signedLine(encodeRecord(event, format), format);
}

/** A text that another signer wrote, in its own way. */
export function signedLine(unsigned: string, format: LogFormat): string {
  return signRecord(unsigned, signText(unsigned), format);
}

/** By the other key. */
export function foreignRecord(event: AuditEvent, format: LogFormat): string {
  const unsigned = encodeRecord(event, format);
  const signature = sign(null, Buffer.from(unsigned, "utf8"), OTHER_PAIR.privateKey).toString("base64url");
  return signRecord(unsigned, signature, format);
}

const imported = new Map<string, ReturnType<typeof createPublicKey>>();

const checkWithNode: CheckEd25519 = ({ kty, crv, x }, signature, text) => {
  let key = imported.get(x);
  if (!key) imported.set(x, (key = createPublicKey({ key: { kty, crv, x }, format: "jwk" })));
  return verify(null, text, key, signature);
};

/** What was signed, by signature: as Ed25519 answers, without its cost. For tests that ask thousands of times. */
const signed = new Map<string, string>();

/** Knows the signatures that `signText` made. A test holds its answers to those of Node. */
const checkByLedger: CheckEd25519 = ({ x }, signature, text) =>
  x === TEST_KEY.x &&
  signed.get(Buffer.from(signature).toString("base64url")) === Buffer.from(text).toString("utf8");

export function ledgerCheck(keys: readonly Ed25519PublicJwk[] = [TEST_KEY]): SignatureCheck {
  return signatureCheck(keys, checkByLedger);
}

export function testCheck(keys: readonly Ed25519PublicJwk[] = [TEST_KEY]): SignatureCheck {
  return signatureCheck(keys, checkWithNode);
}

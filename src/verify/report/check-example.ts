// One record of the export, and the commands by which anybody checks its signature with openssl and nothing of this project.

import { formatOfRecord, splitSignature } from "@/audit-log/record/record";
import { fromBase64Url, toBase64 } from "@/lib/base64";
import type { SignatureCheck } from "@/verify/keys/signature-check";
import type { PartSummary, Sample } from "@/verify/tally/tally";
import type { CheckExample, ReportFile } from "./report-facts";

/** The first proven one, preferably intact. Null where nothing is proven. */
export async function exampleOf(
  samples: readonly Sample[],
  parts: readonly PartSummary[],
  files: readonly ReportFile[],
  check: SignatureCheck,
): Promise<CheckExample | null> {
  const proven = samples
    .filter(({ signed }) => signed !== null)
    .toSorted((a, b) => Number(b.verdict === "intact") - Number(a.verdict === "intact"));
  for (const { part, offset, length, signed } of proven) {
    const format = signed === null ? null : formatOfRecord(signed);
    const split = signed === null || format === null ? null : splitSignature(signed, format);
    const key = split && (await check.keyOf(split.signedText, split.signature));
    if (!split || !key || format === null) continue;
    const file = files.find((each) => each.parts.includes(part));
    const layers = parts[part]?.layers ?? [];
    return {
      ...split,
      fileName: file?.name ?? parts[part]?.name ?? "",
      offset,
      length,
      isPacked: layers.length > 0,
      format,
      kid: key.kid,
      x: key.x,
    };
  }
  return null;
}

export const STEPS = ["key", "text", "signature", "verify", "read"] as const;

export type StepId = (typeof STEPS)[number];

/** What openssl answers when the signature fits. */
export const OPENSSL_SATISFIED = "Signature Verified Successfully";

/** What stands before the 32 bytes of an Ed25519 key in DER (RFC 8410), as base64. */
const KEY_PREFIX = "MCowBQYDK2VwAyEA";

/** In this order, in one folder, by any shell with openssl 3. */
export function checkCommands({ x, signedText, signature }: CheckExample): Readonly<Record<StepId, string>> {
  return {
    key: [
      "cat > key.pem <<'END'",
      "-----BEGIN PUBLIC KEY-----",
      `${KEY_PREFIX}${ofBase64Url(x)}`,
      "-----END PUBLIC KEY-----",
      "END",
    ].join("\n"),
    text: decoded("signed.txt", toBase64(new TextEncoder().encode(signedText))),
    signature: decoded("signature.bin", ofBase64Url(signature)),
    verify: "openssl pkeyutl -verify -pubin -inkey key.pem -rawin -in signed.txt -sigfile signature.bin",
    read: "cat signed.txt",
  };
}

function decoded(file: string, base64: string): string {
  const lines = base64.match(/.{1,64}/g) ?? [];
  return [`openssl base64 -d -out ${file} <<'END'`, ...lines, "END"].join("\n");
}

function ofBase64Url(text: string): string {
  return toBase64(fromBase64Url(text));
}

// Verdicts of records as they were sent, held to implementations of Ed25519 that are none of this project's.

import { execFileSync } from "node:child_process";
import { createPublicKey, verify } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { LOG_FORMATS } from "@/audit-log/record/log-format";
import { splitSignature } from "@/audit-log/record/record";
import { access, authentication, authorization } from "@/audit-log/record/sample-events.test-support";
import { ledgerCheck, signedRecord, TEST_KEY, testCheck } from "@/verify/lab/signed-records.test-support";
import { RecordJudge } from "./record-judge";

const key = createPublicKey({ key: { ...TEST_KEY }, format: "jwk" });
const folder = mkdtempSync(join(tmpdir(), "verify-independent-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const records = LOG_FORMATS.flatMap((format) =>
  [access, authentication, { ...authorization, userAgent: "Zoë \t| = \\" }].flatMap((event) => {
    const record = signedRecord(event, format);
    return [
      { format, record, name: `${event.type} in ${format}` },
      { format, record: record.replace("KongInc", "KongInd"), name: `${event.type} in ${format}, edited` },
    ];
  }),
);

function signedParts({ record, format }: (typeof records)[number]) {
  const split = splitSignature(record, format);
  return {
    text: Buffer.from(split?.signedText ?? ""),
    signature: Buffer.from(split?.signature ?? "", "base64url"),
  };
}

describe.each(records)("$name", (sent) => {
  test("the verdict is Node's, and that of the ledger which other tests ask", async () => {
    const { text, signature } = signedParts(sent);
    const isIntact = verify(null, text, key, signature);
    for (const check of [testCheck(), ledgerCheck()]) {
      const { verdict } = await new RecordJudge(check).judge({ texts: [sent.record], row: () => null });
      expect(verdict === "intact").toBe(isIntact);
    }
  });
});

test("the verdicts are OpenSSL's", async () => {
  const pem = join(folder, "key.pem");
  writeFileSync(pem, key.export({ type: "spki", format: "pem" }));
  for (const sent of records.slice(0, 4)) {
    const { text, signature } = signedParts(sent);
    writeFileSync(join(folder, "text"), text);
    writeFileSync(join(folder, "signature"), signature);
    const { verdict } = await new RecordJudge(testCheck()).judge({ texts: [sent.record], row: () => null });
    expect(verdict === "intact").toBe(isOpenSslSatisfied(pem));
  }
});

function isOpenSslSatisfied(pem: string): boolean {
  const files = ["-sigfile", join(folder, "signature"), "-in", join(folder, "text")];
  try {
    execFileSync("openssl", ["pkeyutl", "-verify", "-pubin", "-inkey", pem, "-rawin", ...files], {
      stdio: "pipe",
    });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") throw error;
    return false;
  }
}

// Whole inputs verified in this thread, for tests.

import { type Finding, judgeRows } from "@/verify/judge/judge-rows";
import { RecordJudge } from "@/verify/judge/record-judge";
import type { SignatureCheck } from "@/verify/keys/signature-check";
import { HeldRecords } from "@/verify/restore/held-records";
import { type JudgedFinding, type Summary, Tally } from "@/verify/tally/tally";
import { type VerifyHooks, verifyInput } from "@/verify/verify-input";

interface Verified {
  readonly summary: Summary;
  readonly findings: readonly JudgedFinding[];
  readonly judged: readonly Finding[];
}

/** @param chunkBytes how much the input gives at once */
export async function verifyBytes(
  bytes: Uint8Array,
  check: SignatureCheck,
  options: { readonly chunkBytes?: number; readonly name?: string } = {},
): Promise<Verified> {
  const judged: Finding[] = [];
  const tally = await tallied(bytes, check, {
    ...options,
    onFindings: (findings) => judged.push(...findings),
  });
  return { summary: tally.summarize(), findings: [...tally.findings()], judged };
}

interface TallyOptions extends VerifyHooks {
  readonly chunkBytes?: number;
  readonly name?: string;
}

/** The tally before it is summarized. */
async function tallied(
  bytes: Uint8Array,
  check: SignatureCheck,
  { chunkBytes = 64 * 1024, name = "export", ...hooks }: TallyOptions,
): Promise<Tally> {
  const judge = new RecordJudge(check);
  const tally = new Tally({ hasKeys: check.keyCount > 0, ids: "kept" });
  async function* input() {
    for (let from = 0; from < bytes.length; from += chunkBytes) {
      yield bytes.subarray(from, from + chunkBytes);
      await Promise.resolve();
    }
  }
  const judges = { atOnce: 1, judge: judgeRows.bind(null, judge) };
  await verifyInput(name, input(), judges, tally, hooks);
  return tally;
}

/** For what comes after the counts: comparison, report. To be summarized first. */
export function verifiedText(text: string, check: SignatureCheck): Promise<Tally> {
  return tallied(new TextEncoder().encode(text), check, {});
}

/** The same with the records that nothing explained, for what is asked of Konnect then. */
export async function heldText(
  text: string,
  check: SignatureCheck,
): Promise<{ readonly tally: Tally; readonly held: HeldRecords }> {
  const held = new HeldRecords();
  const tally = await tallied(new TextEncoder().encode(text), check, {
    onTallied: (finding, place) => held.hold(place, finding.verdict),
  });
  return { tally, held };
}

export function verifyText(text: string, check: SignatureCheck): Promise<Verified> {
  return verifyBytes(new TextEncoder().encode(text), check);
}

// Whether an entry is what was signed. The API signs an event's JSON form and tells the event in other words, so that
// form is written anew here; it can miss what the pull API leaves out, and then nothing is proven either way.

import type { AuditEvent } from "@/audit-log/record/event";
import { encodeRecord, signRecord } from "@/audit-log/record/record";
import { type Ed25519PublicJwk, type VerifySignature, verifyRecord } from "@/audit-log/record/signature";
import type { EventReading } from "./to-audit-event";

/**
 * * `verified`: `event`, written as JSON, is what was signed. It may say more than the entry: see `likelyEvents`.
 * * `no_signature`: the entry has none of the right shape.
 * * `unknown_word`: no JSON form can be written.
 * * `unconfirmed`: the JSON form as far as it is known is not what was signed. It may lack a field that the pull API
 *   leaves out, or the entry was changed: the two cannot be told apart.
 */
export type EntryVerdict =
  | { readonly kind: "verified"; readonly event: AuditEvent }
  | { readonly kind: "no_signature" | "unknown_word" | "unconfirmed" };

export async function judgeEntry(
  reading: EventReading,
  signature: string,
  keys: readonly Ed25519PublicJwk[],
  verify: VerifySignature,
): Promise<EntryVerdict> {
  if (reading.kind !== "event") return { kind: "unknown_word" };
  for (const event of likelyEvents(reading.event)) {
    const record = signRecord(encodeRecord(event, "json"), signature, "json");
    const outcome = await verifyRecord(record, keys, verify);
    if (outcome === "verified") return { kind: "verified", event };
    if (outcome === "no_signature") return { kind: "no_signature" };
  }
  return { kind: "unconfirmed" };
}

/** The pull API does not say whether Kong itself acted. That has only two answers, so both are tried. */
function likelyEvents(event: AuditEvent): readonly AuditEvent[] {
  return event.type === "authentication" ? [event] : [event, { ...event, kongInitiated: true }];
}

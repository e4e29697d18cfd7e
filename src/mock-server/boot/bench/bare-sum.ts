// What signing, formatting and compressing cost by themselves: no engine, no store, the platform's functions called
// as directly as they can be, in batches of the same size.

import type { AuditEvent } from "@/audit-log/record/event";
import { MAX_RECORDS_PER_BATCH } from "@/audit-log/delivery/batch-limits";
import { encodeRecord, signRecord } from "@/audit-log/record/record";
import { toBase64Url } from "@/lib/base64";
import { BENCH_FORMAT } from "./bench-world";
import { type Lap, type Stopwatch, timed } from "./figure";

const utf8 = new TextEncoder();

export interface BareSum {
  readonly format: Lap;
  readonly sign: Lap;
  readonly gzip: Lap;
  readonly sum: Lap;
}

/** Each of the three is done for all events before the next begins, and timed by itself. */
export async function measureBareSum(events: readonly AuditEvent[], stopwatch: Stopwatch): Promise<BareSum> {
  const { privateKey } = await crypto.subtle.generateKey("Ed25519", false, ["sign", "verify"]);
  const batches: { unsigned: string[]; bytes: Uint8Array<ArrayBuffer>[]; body: string }[] = [];

  const format = await timed(stopwatch, async () => {
    for (let first = 0; first < events.length; first += MAX_RECORDS_PER_BATCH) {
      const unsigned = events
        .slice(first, first + MAX_RECORDS_PER_BATCH)
        .map((event) => encodeRecord(event, BENCH_FORMAT));
      batches.push({ unsigned, bytes: unsigned.map((text) => utf8.encode(text)), body: "" });
    }
  });
  const sign = await timed(stopwatch, async () => {
    for (const batch of batches) {
      const signatures = await Promise.all(
        batch.bytes.map((text) => crypto.subtle.sign("Ed25519", privateKey, text)),
      );
      const records = batch.unsigned.map(
        (text, index) => signRecord(text, toBase64Url(new Uint8Array(signatures[index]!)), BENCH_FORMAT), // a signature a record
      );
      batch.body = records.join("\n");
    }
  });
  const gzip = await timed(stopwatch, async () => {
    for (const { body } of batches) {
      const stream = new Blob([utf8.encode(body)]).stream().pipeThrough(new CompressionStream("gzip"));
      await new Response(stream).arrayBuffer();
    }
  });
  const laps = [format, sign, gzip];
  const total = (part: keyof Lap) => laps.reduce((sum, lap) => sum + lap[part], 0);
  return { format, sign, gzip, sum: { wallMs: total("wallMs"), cpuMs: total("cpuMs") } };
}

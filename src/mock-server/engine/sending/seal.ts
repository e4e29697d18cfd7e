// Turns recorded events into the body of a delivery: encode, sign, join, compress.

import { signRecord } from "@/audit-log/record/record";
import type { LogFormat } from "@/audit-log/record/log-format";
import { toBase64Url } from "@/lib/base64";
import type { Crypto } from "@/mock-server/engine/ports";
import type { RecordedEvent } from "@/mock-server/engine/world/event-log";
import { unsignedRecord } from "@/mock-server/engine/lane/unsigned-record";
import type { SigningKey } from "@/mock-server/engine/world/world";

const encoder = new TextEncoder();

/**
 * The records of a batch as transmitted, one line each, in the order given.
 * @throws Error when an event was signed with a key that the world does not have.
 */
export async function signRecords(
  events: readonly RecordedEvent[],
  format: LogFormat,
  keys: ReadonlyMap<string, SigningKey>,
  crypto: Crypto,
): Promise<string[]> {
  return Promise.all(
    events.map(async ({ event, kid }) => {
      const key = keys.get(kid);
      if (!key) throw new Error(`no signing key ${kid}`);
      const { text, bytes } = unsignedRecord(event, format);
      const signature = await crypto.sign(key.privateSeed, bytes);
      return signRecord(text, toBase64Url(signature), format);
    }),
  );
}

/** The body of the HTTP request: records joined by line feeds, gzipped. */
export async function sealBody(records: readonly string[], crypto: Crypto): Promise<Uint8Array<ArrayBuffer>> {
  return crypto.gzip(encoder.encode(records.join("\n")));
}

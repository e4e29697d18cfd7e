// Turns recorded events into the body of a delivery: encode, sign, join, compress.

import { encodeRecord, signRecord } from "@/audit-log/record";
import type { LogFormat } from "@/audit-log/log-format";
import { toBase64Url } from "@/lib/base64";
import type { Crypto } from "./ports";
import type { RecordedEvent } from "./event-log";
import type { SigningKey } from "./world";

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
      const unsigned = encodeRecord(event, format);
      const signature = await crypto.sign(key.privateSeed, encoder.encode(unsigned));
      return signRecord(unsigned, toBase64Url(signature), format);
    }),
  );
}

/** The body of the HTTP request: records joined by line feeds, gzipped. */
export async function sealBody(records: readonly string[], crypto: Crypto): Promise<Uint8Array<ArrayBuffer>> {
  return crypto.gzip(encoder.encode(records.join("\n")));
}

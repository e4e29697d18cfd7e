// The beginning of an answer's body as text. Unpacks what Go's client unpacks, gzip, and nothing else, since it asks
// for nothing else; reads the charset that the answer names. Bounded for any body.

import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import type { Answer } from "./http-connection";

/** What is read of a body, so that the connection can be used again; after more it is closed. */
const BODY_READ_BYTES = 65_536;
/** A character of UTF-16 has two bytes, one of UTF-8 or GB 18030 up to four. */
const BYTES_PER_CHARACTER = 4;

/** @param keptChars no more of the text is of use. Never rejects: an answer has arrived with its status. */
export async function answerText({ headers, body }: Answer, keptChars: number): Promise<string> {
  const { bytes, isWhole } = await readBeginning(body);
  const encoding = headerOf(headers, "content-encoding").toLowerCase();
  const keptBytes = keptChars * BYTES_PER_CHARACTER;
  const contentType = headerOf(headers, "content-type");
  if (bytes.length === 0 || encoding === "" || encoding === "identity") {
    return textOf(bytes.subarray(0, keptBytes), contentType, isWhole && bytes.length <= keptBytes);
  }
  if (encoding !== "gzip") {
    const size = `${bytes.length}${isWhole ? "" : " or more"} bytes`;
    return `[${size} in Content-Encoding ${encoding}, which was not asked for]`;
  }
  const unpacked = await unpack(bytes, keptBytes);
  const text = textOf(unpacked.bytes, contentType, false);
  // What was not read to its end breaks off here, and that is no fault of it.
  return unpacked.isDamaged && isWhole ? `${text}[the gzip data is damaged or breaks off]` : text;
}

function headerOf(headers: Answer["headers"], name: string): string {
  return headers.find(([each]) => each === name)?.[1].trim() ?? "";
}

async function readBeginning(body: Readable): Promise<{ bytes: Buffer; isWhole: boolean }> {
  const kept: Buffer[] = [];
  let readBytes = 0;
  try {
    for await (const chunk of body as AsyncIterable<Buffer>) {
      kept.push(chunk);
      readBytes += chunk.length;
      if (readBytes > BODY_READ_BYTES) return { bytes: Buffer.concat(kept), isWhole: false };
    }
  } catch {
    // What came before is all there is.
  }
  return { bytes: Buffer.concat(kept), isWhole: true };
}

function unpack(bytes: Buffer, keptBytes: number): Promise<{ bytes: Buffer; isDamaged: boolean }> {
  return new Promise((resolve) => {
    const kept: Buffer[] = [];
    let length = 0;
    const gunzip = createGunzip();
    const end = (isDamaged: boolean) => {
      resolve({ bytes: Buffer.concat(kept).subarray(0, keptBytes), isDamaged });
      gunzip.destroy();
    };
    gunzip.on("data", (chunk: Buffer) => {
      kept.push(chunk);
      length += chunk.length;
      if (length >= keptBytes) end(false);
    });
    gunzip.on("end", () => end(false));
    gunzip.on("error", () => end(true));
    gunzip.end(bytes);
  });
}

const BYTE_ORDER_MARKS: readonly (readonly [label: string, mark: readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16be", [0xfe, 0xff]],
  ["utf-16le", [0xff, 0xfe]],
];

/** A byte order mark counts for more than what the header says, as in browsers. */
function textOf(bytes: Uint8Array, contentType: string, isWhole: boolean): string {
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  const named = /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(contentType)?.[1];
  // Half a character at the end of a part is no fault of the text.
  return decoderOf(marked?.[0] ?? named).decode(bytes, { stream: !isWhole });
}

function decoderOf(label: string | undefined) {
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder(); // a charset that is not known
  }
}

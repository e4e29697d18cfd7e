// The body of a received request, from base64 to text. Needs the platform's DecompressionStream.

import type { ReceivedRequest } from "@/contract/sandbox/receiver";
import { fromBase64 } from "@/lib/base64";

export type UnpackedBody =
  | { readonly state: "empty" }
  | { readonly state: "text"; readonly text: string }
  /** It says gzip and is not. */
  | { readonly state: "damaged" };

/** Never rejects. Bytes that are no UTF-8 show as U+FFFD. */
export async function unpackBody({
  body_base64: base64,
  headers,
}: Pick<ReceivedRequest, "body_base64" | "headers">): Promise<UnpackedBody> {
  if (base64 === "") return { state: "empty" };
  try {
    const bytes = fromBase64(base64);
    const text =
      headers["content-encoding"] === "gzip" ? await gunzip(bytes) : new TextDecoder().decode(bytes);
    return text === "" ? { state: "empty" } : { state: "text", text };
  } catch {
    return { state: "damaged" };
  }
}

async function gunzip(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(unpacked).text();
}

/** How many bytes a base64 text stands for. */
export function byteLengthOfBase64(base64: string): number {
  const padding = base64.endsWith("==") ? 2 : Number(base64.endsWith("="));
  return (base64.length / 4) * 3 - padding;
}

// An answer on its way from one connection to the other, at the pace of the slower one.

import type { Readable } from "node:stream";

/**
 * Not `Readable.toWeb`: its listener goes on writing into a stream that the client has left already, and what that
 * throws cannot be caught.
 * @param onBroken learns why the answer breaks off; the stream itself then ends
 */
export function answerStream(
  answer: Readable,
  onBroken: (error: unknown) => void,
): ReadableStream<Uint8Array> {
  // An error needs a listener even while there is no reader.
  answer.on("error", () => undefined);
  const chunks: AsyncIterator<Uint8Array> = answer.iterator();
  let isLeft = false;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await chunks.next().catch((error: unknown) => ({ done: true, error }) as const);
      if (isLeft) return;
      if ("error" in next) onBroken(next.error);
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
    cancel() {
      isLeft = true;
      answer.destroy();
    },
  });
}

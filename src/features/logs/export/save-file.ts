import { saveBlob } from "@/ui/text/save-blob";

/** Gives the browser time to draw and to answer to keys between two pieces of work. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

/**
 * Puts the pieces together without holding the page up, and hands the file to the browser's downloads. Each piece goes
 * into a blob of its own, which the browser may keep on the disk. @throws the signal's reason when it is aborted.
 */
export async function saveFile(
  name: string,
  mediaType: string,
  pieces: Iterable<string>,
  { signal, onPiece }: { readonly signal: AbortSignal; readonly onPiece: (done: number) => void },
): Promise<void> {
  const blobs: Blob[] = [];
  for (const piece of pieces) {
    blobs.push(new Blob([piece]));
    onPiece(blobs.length);
    await nextTurn();
    signal.throwIfAborted();
  }
  saveBlob(name, new Blob(blobs, { type: mediaType }));
}

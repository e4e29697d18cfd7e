// The character set that old tools write without being asked, and that shows UTF-8 as `Ã©`.

const decoder = new TextDecoder("windows-1252");
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

const CHARACTERS = decoder.decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
const BYTES: ReadonlyMap<string, number> = new Map(
  Array.from(CHARACTERS, (character, byte) => [character, byte]),
);

export function decodeWindows1252(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

/** Null for text that it cannot write. */
function encodeWindows1252(text: string): Uint8Array<ArrayBuffer> | null {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) {
    const byte = BYTES.get(text.charAt(index));
    if (byte === undefined) return null;
    bytes[index] = byte;
  }
  return bytes;
}

/** UTF-8 that was read as windows-1252, read right. Runs of characters that were never such bytes stay. Null when nothing changes. */
export function undoMojibake(text: string): string | null {
  const undone = text.replace(/[^\0-\x7f]+/g, (run) => {
    const bytes = encodeWindows1252(run);
    if (!bytes) return run;
    try {
      return utf8.decode(bytes);
    } catch {
      return run;
    }
  });
  return undone === text ? null : undone;
}

// What stands before each file of a zip (APPNOTE 4.3.7), as far as the library that unpacks does not tell it: whether the
// file is encrypted. Without that an encrypted file would look like a damaged one.

import { joined } from "./bytes";

const MARK = [0x50, 0x4b, 0x03, 0x04] as const;
const FLAGS = 6;
const NAME_LENGTH = 26;
const NAME = 30;
const ENCRYPTED = 1;

/** A header is no longer than its name, of at most 64 KB, and an extra field of as much. */
const MOST_HEADER = 2 * 65_536 + NAME;

export class LocalHeaders {
  #seen = new Uint8Array();
  /** Headers before it belong to files that were asked about. */
  #from = 0;

  /** To be told all bytes, each slice before the library gets it. */
  add(slice: Uint8Array): void {
    const kept = this.#seen.subarray(-MOST_HEADER);
    this.#from = Math.max(0, this.#from - (this.#seen.length - kept.length));
    this.#seen = joined([kept, slice]);
  }

  /** To be asked in the order of the files, when each begins. False for a header that is not found. */
  isEncrypted(name: string): boolean {
    const seen = this.#seen;
    for (let at = this.#from; at + NAME <= seen.length; at += 1) {
      if (!MARK.every((byte, index) => seen[at + index] === byte)) continue;
      const length = (seen[at + NAME_LENGTH] ?? 0) + 256 * (seen[at + NAME_LENGTH + 1] ?? 0);
      const bytes = seen.subarray(at + NAME, at + NAME + length);
      if (!ENCODINGS.some((encoding) => new TextDecoder(encoding).decode(bytes) === name)) continue;
      this.#from = at + NAME + length;
      return ((seen[at + FLAGS] ?? 0) & ENCRYPTED) !== 0;
    }
    return false;
  }
}

/** Of names: a flag says which; the library has read it. */
const ENCODINGS = ["utf-8", "latin1"];

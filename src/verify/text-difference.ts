// What a stored text and the signed one have in common, in pieces that a person reads as one: words, numbers, marks. Pure.

export interface DifferencePiece {
  readonly text: string;
  /** In both, or only in one of them. */
  readonly of: "both" | "stored" | "signed";
}

export interface PlacedPiece extends DifferencePiece {
  /** Among all pieces, counted from 0. */
  readonly place: number;
}

const TOKENS = /[\p{L}\p{N}_]+|\s+|[^\p{L}\p{N}_\s]/gu;
/** A comparison of more takes longer than a person waits, and shows nothing that helps. */
const MOST_CELLS = 4_000_000;

/** In the order of both texts. */
export function textDifference(stored: string, signed: string): readonly PlacedPiece[] {
  const a = stored.match(TOKENS) ?? [];
  const b = signed.match(TOKENS) ?? [];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return joined([
    ...a.slice(0, start).map((text) => ({ text, of: "both" as const })),
    ...middle(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    ...a.slice(a.length - end).map((text) => ({ text, of: "both" as const })),
  ]);
}

/** By the longest common subsequence. */
function middle(a: readonly string[], b: readonly string[]): readonly DifferencePiece[] {
  const only = (texts: readonly string[], of: "stored" | "signed") => texts.map((text) => ({ text, of }));
  const width = b.length + 1;
  if (a.length * b.length > MOST_CELLS) return [...only(a, "stored"), ...only(b, "signed")];
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        a[i] === b[j]
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
    }
  }
  const pieces: DifferencePiece[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const [text = "", other = ""] = [a[i], b[j]];
    if (text === other) {
      pieces.push({ text, of: "both" });
      i += 1;
      j += 1;
    } else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) {
      pieces.push({ text, of: "stored" });
      i += 1;
    } else {
      pieces.push({ text: other, of: "signed" });
      j += 1;
    }
  }
  return [...pieces, ...only(a.slice(i), "stored"), ...only(b.slice(j), "signed")];
}

function joined(pieces: readonly DifferencePiece[]): readonly PlacedPiece[] {
  const result: PlacedPiece[] = [];
  for (const { text, of } of pieces) {
    const last = result.at(-1);
    if (last?.of === of) result[last.place] = { of, text: last.text + text, place: last.place };
    else result.push({ text, of, place: result.length });
  }
  return result;
}

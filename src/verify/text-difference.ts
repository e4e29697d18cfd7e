// What a stored text and the signed one have in common, in pieces that a person reads as one: words, numbers, marks. Pure.

export interface DifferencePiece {
  readonly text: string;
  /** In both, or only in one of them. */
  readonly of: "both" | "stored" | "signed";
  /** It is in the other text too, at another place. */
  readonly isMoved?: true;
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
  const members = { stored: membersOf(stored), signed: membersOf(signed) };
  if (isReordered(members.stored, members.signed)) return joined(reordered(members.stored, members.signed));
  return joined(tokenDifference(stored, signed));
}

function tokenDifference(stored: string, signed: string): readonly DifferencePiece[] {
  const a = stored.match(TOKENS) ?? [];
  const b = signed.match(TOKENS) ?? [];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return [
    ...a.slice(0, start).map((text) => ({ text, of: "both" as const })),
    ...middle(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    ...a.slice(a.length - end).map((text) => ({ text, of: "both" as const })),
  ];
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
  for (const piece of pieces) {
    const last = result.at(-1);
    if (last?.of === piece.of && last.isMoved === piece.isMoved)
      result[last.place] = { ...last, text: last.text + piece.text };
    else result.push({ ...piece, place: result.length });
  }
  return result;
}

/** A member of JSON, a field of CEF, or what stands between two of them. */
interface Member {
  readonly text: string;
  /** Null for what stands between. */
  readonly key: string | null;
}

/** Of JSON with values that hold no others, and of the extension of CEF. */
const MEMBER =
  /"(?<name>(?:[^"\\]|\\.)*)"\s*:\s*(?:"(?:[^"\\]|\\.)*"|[^\s,{}[\]"]+)|(?<=[ |])(?<field>\w+)=.*?(?= \w+=|$)/gsu;

function membersOf(text: string): readonly Member[] {
  const members: Member[] = [];
  let end = 0;
  for (const match of text.matchAll(MEMBER)) {
    if (match.index > end) members.push({ text: text.slice(end, match.index), key: null });
    members.push({ text: match[0], key: match.groups?.["name"] ?? match.groups?.["field"] ?? "" });
    end = match.index + match[0].length;
  }
  if (end < text.length) members.push({ text: text.slice(end), key: null });
  return members;
}

/** Whether most members are in both, in another order: then words and marks would fit one another by chance. */
function isReordered(stored: readonly Member[], signed: readonly Member[]): boolean {
  const keysOf = (members: readonly Member[]) => members.flatMap(({ key }) => (key === null ? [] : [key]));
  const [a, b] = [keysOf(stored), keysOf(signed)];
  const common = a.filter((key) => b.includes(key));
  const order = b.filter((key) => a.includes(key));
  return (
    common.length > 2 && common.length * 2 >= b.length && common.some((key, index) => key !== order[index])
  );
}

/** Member by member: each stays, is at another place, or differs from the one with its key. */
function reordered(stored: readonly Member[], signed: readonly Member[]): readonly DifferencePiece[] {
  const texts = (members: readonly Member[]) => members.map(({ text }) => text);
  const keys = new Map([...stored, ...signed].map(({ text, key }) => [text, key]));
  return middle(texts(stored), texts(signed)).flatMap(({ text, of }): readonly DifferencePiece[] => {
    const key = keys.get(text) ?? null;
    const other = (of === "stored" ? signed : stored).find((member) => member.key === key)?.text;
    if (of === "both" || key === null || other === undefined) return [{ text, of }];
    if (other === text) return [{ text, of, isMoved: true }];
    const [before, after] = of === "stored" ? [text, other] : [other, text];
    return tokenDifference(before, after)
      .filter((piece) => piece.of === "both" || piece.of === of)
      .map((piece) => (piece.of === "both" ? { text: piece.text, of, isMoved: true } : piece));
  });
}

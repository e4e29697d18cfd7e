// Events of a scope by their numbers, as runs of consecutive ones. The runs stand in the order of sending, which is that
// of time: their numbers need not ascend.

/** Consecutive events of a scope, both ends included. */
export interface SeqRange {
  readonly firstSeq: number;
  readonly lastSeq: number;
}

export function countEvents(ranges: readonly SeqRange[]): number {
  return ranges.reduce((sum, { firstSeq, lastSeq }) => sum + lastSeq - firstSeq + 1, 0);
}

/** Numbers in sending order as runs. */
export function toRanges(seqs: readonly number[]): SeqRange[] {
  return joinedRanges(seqs.map((seq) => ({ firstSeq: seq, lastSeq: seq })));
}

/** As few runs as say the same. */
export function joinedRanges(ranges: readonly SeqRange[]): SeqRange[] {
  const joined: SeqRange[] = [];
  for (const range of ranges) {
    const last = joined.at(-1);
    if (last && last.lastSeq === range.firstSeq - 1) {
      joined[joined.length - 1] = { ...last, lastSeq: range.lastSeq };
    } else joined.push(range);
  }
  return joined;
}

/** The first `count` numbers of the ranges. */
export function headOf(ranges: readonly SeqRange[], count: number): SeqRange[] {
  const head: SeqRange[] = [];
  let left = count;
  for (const { firstSeq, lastSeq } of ranges) {
    if (left <= 0) break;
    const end = Math.min(lastSeq, firstSeq + left - 1);
    head.push({ firstSeq, lastSeq: end });
    left -= end - firstSeq + 1;
  }
  return head;
}

/** What remains after `lastSeq`; nothing when it is in none of the ranges. What stands before it goes too. */
export function restAfter(ranges: readonly SeqRange[], lastSeq: number): SeqRange[] {
  const index = ranges.findIndex((range) => range.firstSeq <= lastSeq && lastSeq <= range.lastSeq);
  const [first, ...others] = index === -1 ? [] : ranges.slice(index);
  if (!first) return [];
  return first.lastSeq === lastSeq ? others : [{ firstSeq: lastSeq + 1, lastSeq: first.lastSeq }, ...others];
}

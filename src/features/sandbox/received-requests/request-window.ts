// Which of many received requests are shown: a window that keeps its place while newer ones come.

/** How many requests a window shows. */
const WINDOW_SIZE = 50;

export interface RequestWindow<TRequest> {
  /** The newest first. */
  readonly shown: readonly TRequest[];
  /** Places in the whole list from its newest, 1 is the first; both 0 when there is nothing. */
  readonly from: number;
  readonly to: number;
  /** What `upTo` of the neighbouring windows is. `newer` is `"latest"` for the window that follows the newest request. */
  readonly newer: number | "latest" | null;
  readonly older: number | null;
}

/**
 * @param requests ascending by `seq`
 * @param upTo the newest one to show; null follows the newest there is, as long as `openSeq` is in sight
 * @param openSeq the one that is unfolded, which has to be in the window when nothing else was asked for
 */
export function requestWindow<TRequest extends { readonly seq: number }>(
  requests: readonly TRequest[],
  { upTo, openSeq }: { readonly upTo: number | null; readonly openSeq: number | null },
): RequestWindow<TRequest> {
  const newestFirst = requests.toReversed();
  const start = startOf(newestFirst, upTo, openSeq);
  const shown = newestFirst.slice(start, start + WINDOW_SIZE);
  const newerStart = Math.max(0, start - WINDOW_SIZE);
  return {
    shown,
    from: shown.length === 0 ? 0 : start + 1,
    to: start + shown.length,
    newer: start === 0 ? null : newerStart === 0 ? "latest" : (newestFirst[newerStart]?.seq ?? null),
    older: newestFirst[start + WINDOW_SIZE]?.seq ?? null,
  };
}

function startOf(
  newestFirst: readonly { readonly seq: number }[],
  upTo: number | null,
  openSeq: number | null,
): number {
  if (upTo !== null) {
    const start = newestFirst.findIndex(({ seq }) => seq <= upTo);
    return start === -1 ? 0 : start;
  }
  const open = newestFirst.findIndex(({ seq }) => seq === openSeq);
  return open < WINDOW_SIZE ? 0 : open;
}

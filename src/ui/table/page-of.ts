/** Part of a long list, and where in it that is. */
export interface ListPage<TRow> {
  readonly rows: readonly TRow[];
  /** 1 is the first page. Never beyond the last one, so that an old link still shows something. */
  readonly page: number;
  readonly pageCount: number;
  /** Of the first and last row here, from 1; both 0 when there is none. */
  readonly from: number;
  readonly to: number;
  /** Rows in the whole list. */
  readonly total: number;
}

export function pageOf<TRow>(rows: readonly TRow[], wantedPage: number, pageSize: number): ListPage<TRow> {
  const total = rows.length;
  const pageCount = Math.max(1, Math.ceil(total / pageSize));
  const page = Math.min(Math.max(1, Math.trunc(wantedPage)), pageCount);
  const start = (page - 1) * pageSize;
  const shown = rows.slice(start, start + pageSize);
  return {
    rows: shown,
    page,
    pageCount,
    from: shown.length === 0 ? 0 : start + 1,
    to: start + shown.length,
    total,
  };
}

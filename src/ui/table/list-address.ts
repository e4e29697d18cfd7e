import type { TableSort } from "./data-table-model";

/** What of a list stands in the address, so that a link shows the same rows to another user. */
export interface ListAddress<TFilter extends string = never> {
  /** Text to look for; `""` for none. */
  readonly query: string;
  /** By name; `""` for no restriction. */
  readonly filters: Readonly<Record<TFilter, string>>;
  readonly sort: TableSort | null;
  /** 1 is the first page. */
  readonly page: number;
}

export interface ListAddressSettings<TFilter extends string = never> {
  /** Also the names of their parameters. */
  readonly filters: readonly TFilter[];
  /** The order of an address that names none. */
  readonly defaultSort: TableSort | null;
}

export type ListChange<TFilter extends string = never> = Partial<Omit<ListAddress<TFilter>, "filters">> & {
  readonly filters?: Partial<ListAddress<TFilter>["filters"]>;
};

const UNSORTED = "none";

export function readListAddress<TFilter extends string>(
  params: URLSearchParams,
  { filters, defaultSort }: ListAddressSettings<TFilter>,
): ListAddress<TFilter> {
  const page = Number(params.get("page") ?? 1);
  return {
    query: params.get("q") ?? "",
    // The keys are exactly those of `filters`.
    filters: Object.fromEntries(filters.map((name) => [name, params.get(name) ?? ""])) as Record<
      TFilter,
      string
    >,
    sort: readSort(params.get("sort"), defaultSort),
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  };
}

/** The parameters with the change in them. What others keep there stays; other rows begin on their first page. */
export function changeListAddress<TFilter extends string>(
  params: URLSearchParams,
  { query, filters, sort, page = 1 }: ListChange<TFilter>,
  { defaultSort }: ListAddressSettings<TFilter>,
): URLSearchParams {
  const next = new URLSearchParams(params);
  const put = (name: string, value: string) => (value === "" ? next.delete(name) : next.set(name, value));
  if (query !== undefined) put("q", query);
  for (const [name, value] of Object.entries<string | undefined>(filters ?? {})) {
    if (value !== undefined) put(name, value);
  }
  if (sort !== undefined) put("sort", sortText(sort) === sortText(defaultSort) ? "" : sortText(sort));
  put("page", page === 1 ? "" : String(page));
  return next;
}

function sortText(sort: TableSort | null): string {
  if (sort === null) return UNSORTED;
  return sort.direction === "ascending" ? sort.columnId : `-${sort.columnId}`;
}

function readSort(text: string | null, absent: TableSort | null): TableSort | null {
  if (text === null || text === "") return absent;
  if (text === UNSORTED) return null;
  return text.startsWith("-")
    ? { columnId: text.slice(1), direction: "descending" }
    : { columnId: text, direction: "ascending" };
}

// The part of a receiver's address that says which of its requests are looked at: `?upto=…&request=…`.

const UP_TO = "upto";
const REQUEST = "request";

export interface RequestsAddress {
  /** The newest request to show; null for the newest there is. */
  readonly upTo: number | null;
  /** The request that is unfolded. */
  readonly openSeq: number | null;
}

export function readAddress(params: URLSearchParams): RequestsAddress {
  return { upTo: readSeq(params.get(UP_TO)), openSeq: readSeq(params.get(REQUEST)) };
}

/** Other parameters are left alone. */
export function withAddress(params: URLSearchParams, { upTo, openSeq }: RequestsAddress): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const [name, seq] of [
    [UP_TO, upTo],
    [REQUEST, openSeq],
  ] as const) {
    if (seq === null) next.delete(name);
    else next.set(name, String(seq));
  }
  return next;
}

function readSeq(text: string | null): number | null {
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null;
}

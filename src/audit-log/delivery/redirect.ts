// The way of a request that was sent on to other addresses, and what it kept of its load on that way.
// Knows nothing of networks; who follows redirects says here which way it went.

/** One step of the way: the answer that sent the client on, and the request that followed. */
export interface Redirect {
  /** HTTP status code of the answer. */
  readonly status: number;
  readonly method: string;
  readonly url: string;
}

/** Whether a request that was redirected shows its Authorization again: only to the host that it was meant for. */
export function keepsAuthorization(from: string, to: string): boolean {
  return URL.canParse(from) && URL.canParse(to) && new URL(from).host === new URL(to).host;
}

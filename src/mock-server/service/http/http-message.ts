// HTTP as plain data. Adapters turn what their platform has into this and back.

/** A larger request body is refused, a snapshot's apart. Those who read it may stop one byte later. */
export const BODY_LIMIT_BYTES = 1_048_576;

/** A request as the server takes it. */
export interface ServerRequest {
  /** Upper case. */
  readonly method: string;
  /** Absolute; the host decides whether a region, the global host or the sandbox is meant. */
  readonly url: string;
  /** What stood before the path of `url` when the request came in, such as `/us`. Links in answers begin with it. */
  readonly pathPrefix?: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer> | null;
  /** Where the call came from, as it stands in audit events. */
  readonly clientIp: string;
}

/** An answer as the server gives it. */
export interface ServerResponse {
  readonly type: "response";
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Null when there is none. */
  readonly body: string | null;
  /** Real milliseconds by which the adapter holds the answer back. */
  readonly delayMs?: number;
}

/** The answer that never comes: the adapter makes the call fail as a broken connection does. */
export interface NetworkFailure {
  readonly type: "network-failure";
}

/** What becomes of a request. */
export type ServerAnswer = ServerResponse | NetworkFailure;

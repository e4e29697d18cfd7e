// HTTP/2 over a connection on which the peer has chosen it (ALPN).

import { connect, constants } from "node:http2";
import type { TLSSocket } from "node:tls";
import {
  type Answer,
  type Connection,
  headerPairs,
  IDLE_LIMIT_MS,
  MAX_HEADER_BYTES,
  NotProcessedError,
} from "./http-connection";

const MAX_HEADERS = 65_535;

/** Go's client names itself by the version of HTTP that it speaks. */
const GO_OVER_HTTP1 = "Go-http-client/1.1";
const GO_OVER_HTTP2 = "Go-http-client/2.0";

/** The peer has ended the request before it answered. */
export class StreamResetError extends Error {
  constructor(reason: string) {
    super(`HTTP/2 stream reset: ${reason}`);
    this.name = "StreamResetError";
  }
}

const NAMES = new Map(
  Object.entries(constants).flatMap(([name, value]) =>
    /^NGHTTP2_(?:NO_ERROR|[A-Z0-9_]+_ERROR|SETTINGS_TIMEOUT|STREAM_CLOSED|REFUSED_STREAM|CANCEL|ENHANCE_YOUR_CALM|INADEQUATE_SECURITY|HTTP_1_1_REQUIRED)$/.test(
      name,
    ) && typeof value === "number"
      ? [[value, name.replace("NGHTTP2_", "")] as const]
      : [],
  ),
);

/** Its own errors; the session is over afterwards and the next request begins another. */
const SESSION_GONE = new Set(["ERR_HTTP2_INVALID_SESSION", "ERR_HTTP2_GOAWAY_SESSION"]);

export function overHttp2(socket: TLSSocket, authority: string): Connection {
  const session = connect(`https://${authority}`, {
    createConnection: () => socket,
    settings: { enablePush: false, maxHeaderListSize: MAX_HEADER_BYTES },
    maxHeaderListPairs: MAX_HEADERS,
  });
  let failure: Error | null = null;
  session.on("error", (error: Error) => {
    failure = error;
  });
  session.setTimeout(IDLE_LIMIT_MS, () => session.close());

  return {
    version: "2",
    isUsable: () => !session.closed && !session.destroyed,
    exchange: ({ method, headers, body }, { host, target }, signal) =>
      new Promise<Answer>((resolve, reject) => {
        const hasBody = method !== "GET";
        const stream = attempt(() =>
          session.request(
            {
              ":method": method,
              ":scheme": "https",
              ":authority": host,
              ":path": target,
              ...headers,
              ...(headers["user-agent"] === GO_OVER_HTTP1 && { "user-agent": GO_OVER_HTTP2 }),
              ...(hasBody && { "content-length": String(body.length) }),
            },
            { endStream: !hasBody },
          ),
        );
        if (stream instanceof Error) return reject(new NotProcessedError(stream));
        const onAbort = () => {
          reject(signal.reason as Error); // see AbortSignal.timeout
          stream.destroy();
        };
        const fail = (error: Error | null) => {
          const { rstCode } = stream;
          if (rstCode === constants.NGHTTP2_REFUSED_STREAM) return reject(new NotProcessedError(error));
          if (error && "code" in error && SESSION_GONE.has(String(error.code))) {
            return reject(new NotProcessedError(error));
          }
          // Without a word of the peer the stream is over because its connection is.
          const isPeersDoing = rstCode !== 0 && rstCode !== constants.NGHTTP2_CANCEL;
          if (isPeersDoing) return reject(new StreamResetError(NAMES.get(rstCode) ?? `code ${rstCode}`));
          reject(failure ?? socketFailure() ?? error ?? hangUp());
        };
        const socketFailure = () => socket.errored;
        stream.on("response", ({ ":status": status = 0 }, _flags, ...rest: unknown[]) => {
          const [raw] = rest as [string[]?]; // Node hands the raw headers over, its types do not know
          const pairs = headerPairs(raw ?? []).filter(([name]) => !name.startsWith(":"));
          resolve({ status, headers: pairs, body: stream });
        });
        stream.on("error", fail);
        stream.on("close", () => {
          signal.removeEventListener("abort", onAbort);
          fail(null);
        });
        signal.addEventListener("abort", onAbort, { once: true });
        if (hasBody) stream.end(body);
      }),
    destroy: () => session.destroy(),
  };
}

function attempt<T>(work: () => T): T | Error {
  try {
    return work();
  } catch (error) {
    return error as Error; // Node throws errors only
  }
}

/** As Node calls it when a peer closes a connection without a word. */
function hangUp(): Error {
  return Object.assign(new Error("socket hang up"), { code: "ECONNRESET" });
}

// HTTP/1.1 over a connection that is open already.

import { Agent, type IncomingMessage, request } from "node:http";
import { Readable } from "node:stream";
import type { TLSSocket } from "node:tls";
import {
  type Answer,
  type Connection,
  headerPairs,
  IDLE_LIMIT_MS,
  MalformedAnswerError,
  MAX_HEADER_BYTES,
} from "./http-connection";

/** @param onIdle the connection may be used for another request */
export function overHttp1(socket: TLSSocket, onIdle: () => void): Connection {
  const agent = Object.assign(new Agent({ keepAlive: true, maxSockets: 1, timeout: IDLE_LIMIT_MS }), {
    createConnection: () => socket,
  });
  agent.on("free", () => {
    if (!socket.destroyed) onIdle();
  });
  return {
    version: "1.1",
    isUsable: () => !socket.destroyed && socket.writable && !socket.readableEnded,
    exchange: ({ method, headers, body }, { host, target }, signal) =>
      new Promise<Answer>((resolve, reject) => {
        const outgoing = request({
          agent,
          method,
          path: target,
          headers: { host, ...headers },
          maxHeaderSize: MAX_HEADER_BYTES,
          // As lenient as Go: lone line feeds, odd characters in values.
          insecureHTTPParser: true,
        });
        const onAbort = () => outgoing.destroy(signal.reason as Error); // see AbortSignal.timeout
        outgoing.maxHeadersCount = 0;
        outgoing.removeHeader("connection");
        outgoing.on("response", (response) => {
          const answer = answerOf(response, response);
          if (answer.headers.every(isAllowed)) return resolve(answer);
          reject(new MalformedAnswerError());
          outgoing.destroy();
        });
        outgoing.on("upgrade", (response, upgraded) => {
          upgraded.destroy();
          resolve(answerOf(response, Readable.from([])));
        });
        outgoing.on("error", reject);
        outgoing.on("close", () => signal.removeEventListener("abort", onAbort));
        signal.addEventListener("abort", onAbort, { once: true });
        outgoing.end(method === "GET" ? undefined : body);
      }),
    destroy: () => socket.destroy(),
  };
}

// oxlint-disable-next-line no-control-regex -- control characters are what this looks for
const CONTROL_CHARACTER = /[\u0000-\u0008\u000a-\u001f\u007f]/;

/** What the lenient parser lets pass although Go's client takes no answer with it. */
function isAllowed([name, value]: readonly [string, string]): boolean {
  if (name === "transfer-encoding") return value.toLowerCase() === "chunked";
  return !CONTROL_CHARACTER.test(value);
}

function answerOf({ statusCode = 0, rawHeaders }: IncomingMessage, body: Readable): Answer {
  return { status: statusCode, headers: headerPairs(rawHeaders), body };
}

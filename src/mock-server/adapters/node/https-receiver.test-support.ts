// A log collector on a real port: HTTPS, told what to do with each request, remembering what arrived.

import { createServer, type Server } from "node:https";
import type { IncomingHttpHeaders, ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { gunzipSync } from "node:zlib";
import type { Identity } from "./certificates.test-support";

export interface ReceivedHttpRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** The records in it, a line each. */
  readonly lines: () => string[];
}

export interface HttpsReceiver {
  readonly port: number;
  readonly received: ReceivedHttpRequest[];
  /** Connections that were opened. */
  readonly connections: () => number;
  readonly close: () => Promise<void>;
}

export type Behaviour = (request: ReceivedHttpRequest, response: ServerResponse, socket: Socket) => void;

export const answerOk: Behaviour = (_request, response) => void response.writeHead(200).end("ok");

export async function startHttpsReceiver(
  identity: Identity,
  behaviour: Behaviour = answerOk,
): Promise<HttpsReceiver> {
  const received: ReceivedHttpRequest[] = [];
  const sockets = new Set<Socket>();
  let connectionCount = 0;
  const server: Server = createServer({ ...identity }, (request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const body = Buffer.concat(chunks);
      const arrived: ReceivedHttpRequest = {
        method: request.method ?? "",
        url: request.url ?? "",
        headers: request.headers,
        body,
        lines: () => gunzipSync(body).toString("utf8").split("\n"),
      };
      received.push(arrived);
      behaviour(arrived, response, request.socket);
    });
    request.on("error", () => {});
  });
  server.on("connection", (socket: Socket) => {
    connectionCount += 1;
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => {});
  });
  server.on("tlsClientError", () => {});
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return {
    port: (server.address() as AddressInfo).port, // a listening TCP server has one
    received,
    connections: () => connectionCount,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

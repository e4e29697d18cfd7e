// How long a request to one of the programs may take, and a server's two ends: listening on a port, and
// closing so that calls under way are answered. Knows nothing of what it serves.

import type { Server, ServerOptions } from "node:http";
import type { AddressInfo, Socket } from "node:net";

export const SERVER_LIMITS = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
} as const satisfies ServerOptions;

export interface ListenSettings {
  /** 0: any free one. */
  readonly port: number;
  readonly hostname: string;
  /** Learns of connections that cannot be taken up later on; they never end the program. */
  readonly onError?: (error: unknown) => void;
}

/** Answers the port. @throws Error in words for people when it cannot be had */
export function listen(server: Server, { port, hostname, onError }: ListenSettings): Promise<number> {
  return new Promise((resolve, reject) => {
    let isListening = false;
    server.on("error", (error: NodeJS.ErrnoException) => {
      if (isListening) onError?.(error);
      else reject(new Error(listenFailure(error.code, hostname, port), { cause: error }));
    });
    keepConnections(server);
    server.listen(port, hostname, () => {
      isListening = true;
      resolve((server.address() as AddressInfo).port); // it listens on TCP
    });
  });
}

/** By server, the connections of those that listen. */
const connections = new WeakMap<Server, Set<Socket>>();

function keepConnections(server: Server): void {
  const open = new Set<Socket>();
  connections.set(server, open);
  server.on("connection", (socket: Socket) => {
    open.add(socket);
    socket.on("close", () => open.delete(socket));
  });
}

/** Takes no more calls; those under way have so long to be answered. */
export async function closeGracefully(server: Server, graceMs: number): Promise<void> {
  const limit = setTimeout(() => server.closeAllConnections(), graceMs);
  // In ms: no connection waits for another call after its answer.
  server.keepAliveTimeout = 1;
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    // Browsers open some in advance; to Node one without a first call is not idle, it waits for a head.
    for (const socket of connections.get(server) ?? []) if (socket.bytesRead === 0) socket.destroy();
  });
  clearTimeout(limit);
}

const REASONS: Readonly<Record<string, (hostname: string, port: number) => string>> = {
  EADDRINUSE: (_hostname, port) => `port ${port} is in use, choose another with --port`,
  EACCES: (_hostname, port) => `port ${port} is not for every user to listen on, choose another with --port`,
  EADDRNOTAVAIL: (hostname) => `--host ${hostname} is no address of this machine`,
  ENOTFOUND: (hostname) => `--host ${hostname} does not resolve`,
};

/** Why a program cannot listen, in words for the person who started it. @param code of Node's error */
export function listenFailure(code: string | undefined, hostname: string, port: number): string {
  const words = REASONS[code ?? ""]?.(hostname, port);
  return words ?? `cannot listen on ${hostname}, port ${port} (${code ?? "unknown error"})`;
}

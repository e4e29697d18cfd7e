// The console's server on a port, and stopping it.

import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { listenFailure } from "@/lib/listen-failure";
import { type ConsoleServerSettings, createConsoleServer } from "./console-server";

const GRACE_MS = 5000;

export interface RunningConsoleServer {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** @throws Error in words for people when the build or the port cannot be had. */
export async function startConsoleServer(
  settings: ConsoleServerSettings & { readonly port: number; readonly hostname: string },
): Promise<RunningConsoleServer> {
  const { fetch, close } = createConsoleServer(settings);
  const http = createAdaptorServer({
    fetch,
    serverOptions: { headersTimeout: 10_000, requestTimeout: 30_000, maxHeaderSize: 32_768 },
  }) as Server; // without a server of one's own it is Node's
  const port = await new Promise<number>((resolve, reject) => {
    // Stays for good: a connection that cannot be taken up later must not end the program.
    http.on("error", (error: NodeJS.ErrnoException) =>
      reject(new Error(listenFailure(error.code, settings.hostname, settings.port), { cause: error })),
    );
    http.listen(settings.port, settings.hostname, () => resolve((http.address() as AddressInfo).port)); // it listens on TCP
  });
  return {
    port,
    async close() {
      const limit = setTimeout(() => http.closeAllConnections(), GRACE_MS);
      await new Promise<void>((resolve) => {
        http.close(() => resolve());
        http.closeIdleConnections();
      });
      clearTimeout(limit);
      await close();
    },
  };
}

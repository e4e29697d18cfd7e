// The console's server on a port, and stopping it.

import type { Server } from "node:http";
import { createAdaptorServer } from "@hono/node-server";
import { closeGracefully, listen, type ListenSettings, SERVER_LIMITS } from "@/server/http/listen";
import { type ConsoleServerSettings, createConsoleServer } from "./console-server";

const GRACE_MS = 5000;
/** Beside the token, a browser sends what other services under the same name have set as cookies. */
const MAX_HEADER_BYTES = 32_768;

export interface RunningConsoleServer {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** @throws Error in words for people when the build or the port cannot be had. */
export async function startConsoleServer(
  settings: ConsoleServerSettings & ListenSettings,
): Promise<RunningConsoleServer> {
  const { fetch, close } = createConsoleServer(settings);
  const serverOptions = { ...SERVER_LIMITS, maxHeaderSize: MAX_HEADER_BYTES };
  const http = createAdaptorServer({ fetch, serverOptions }) as Server; // without a server of one's own it is Node's
  const port = await listen(http, settings);
  return {
    port,
    async close() {
      await closeGracefully(http, GRACE_MS);
      await close();
    },
  };
}

// The mock server on a port of this machine, delivering over the network: wiring, and the order of starting and
// stopping. Reads no arguments and prints nothing.

import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { SANDBOX_BASE } from "@/contract/sandbox/sandbox-paths";
import { listenFailure } from "@/lib/listen-failure";
import { refusedAddress } from "@/mock-server/adapters/node/address-guard";
import type { Resolve } from "@/mock-server/adapters/node/client/dial";
import type { ProxyFor } from "@/outbound/proxy-environment";
import { createHttpServer } from "@/mock-server/adapters/node/http-server";
import { createNetworkTransport } from "@/mock-server/adapters/node/network-transport";
import { createSimulatedReceivers } from "@/mock-server/adapters/simulated-receivers";
import { systemClock } from "@/mock-server/adapters/system-clock";
import { openApiDocument } from "@/mock-server/boot/openapi/openapi-document";
import type { Transport } from "@/mock-server/engine/ports";
import type { World } from "@/mock-server/engine/world";
import { findReceiver } from "@/mock-server/service/receivers";
import { type EmulatorWorld, type EmulatorWorldSettings, openEmulatorWorld } from "./emulator-world";

/** When stopping, calls and deliveries that are under way have so long to end. */
const GRACE_MS = 3000;

export interface EmulatorSettings extends EmulatorWorldSettings {
  /** 0: any free one. */
  readonly port: number;
  readonly hostname: string;
  /** Names beyond loopback that lead here. */
  readonly names: readonly string[];
  /** PEM of an authority that receivers' certificates may come from. */
  readonly ca?: string | undefined;
  /** `public`: deliveries to this machine and its networks are refused. */
  readonly deliverTo: "public" | "any";
  readonly resolve?: Resolve | undefined;
  /** The proxies on the way to collectors; the way is direct without. */
  readonly proxyFor?: ProxyFor | undefined;
  readonly attemptTimeoutMs?: number | undefined;
}

export interface Emulator {
  readonly port: number;
  readonly world: EmulatorWorld["world"];
  readonly close: () => Promise<void>;
}

/** @throws Error in words for people when the folder or the port cannot be had. */
export async function startEmulator(settings: EmulatorSettings): Promise<Emulator> {
  const { deliverTo, ca, resolve, proxyFor, attemptTimeoutMs, allowedOrigins, onError } = settings;
  const network = createNetworkTransport({
    judge: deliverTo === "any" ? () => null : refusedAddress,
    wallClock: systemClock,
    ca,
    resolve,
    proxyFor,
    ...(attemptTimeoutMs !== undefined && { attemptTimeoutMs }),
  });
  const opening = openEmulatorWorld(settings, (world) => besideSimulated(world, network));
  const opened = await opening.catch(async (error: unknown) => {
    await network.close(GRACE_MS);
    throw error;
  });
  const { server, timer, world } = opened;
  async function closeWorld(): Promise<void> {
    timer.stop();
    // Answers that come in the meantime are taken up before the store goes.
    await network.close(GRACE_MS);
    await opened.close();
  }
  try {
    const http = createHttpServer({
      handle: (request) => server.handle(request).finally(() => timer.reschedule()),
      names: settings.names,
      allowedOrigins,
      ownPages: ownPages(() => port),
      onError,
    });
    const port = await listen(http, settings);
    // A connection that cannot be taken up is told of; it must not end the program.
    http.on("error", onError);
    timer.reschedule();
    return {
      port,
      world,
      async close() {
        await closeHttp(http);
        await closeWorld();
      },
    };
  } catch (error) {
    await closeWorld();
    throw error;
  }
}

/** What belongs to a receiver of the sandbox stays in the process, unless it answers with a redirect that leads out. */
function besideSimulated(world: World, network: Transport): Transport {
  const simulated = createSimulatedReceivers(world, network);
  return {
    send: (request, startedAt) =>
      (findReceiver(world, request.url) ? simulated : network).send(request, startedAt),
  };
}

function ownPages(port: () => number): Readonly<Record<string, () => unknown>> {
  return {
    "/": () => ({
      what: "An emulator of Kong Konnect's audit logging",
      api: "/{us,eu,au,me,in,sg,global}/{v2,v3}/…",
      sandbox: `${SANDBOX_BASE}/world`,
      tokens: `${SANDBOX_BASE}/tokens`,
      openapi: "/openapi.json",
    }),
    "/healthz": () => ({ status: "ok" }),
    "/openapi.json": () => openApiDocument(["/{host}", `http://{host}.api.localhost:${port()}`]),
  };
}

function listen(http: Server, { port, hostname }: EmulatorSettings): Promise<number> {
  return new Promise((resolve, reject) => {
    http.once("error", (error: NodeJS.ErrnoException) =>
      reject(new Error(listenFailure(error.code, hostname, port), { cause: error })),
    );
    http.listen(port, hostname, () => resolve((http.address() as AddressInfo).port)); // it listens on TCP
  });
}

/** Calls under way are answered, unless they take too long. */
async function closeHttp(http: Server): Promise<void> {
  const limit = setTimeout(() => http.closeAllConnections(), GRACE_MS);
  await new Promise<void>((resolve) => {
    http.close(() => resolve());
    http.closeIdleConnections();
  });
  clearTimeout(limit);
}

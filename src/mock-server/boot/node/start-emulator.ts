// The mock server on a port of this machine, delivering over the network: wiring, and the order of starting and
// stopping. Reads no arguments and prints nothing.

import { randomInt } from "node:crypto";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { SANDBOX_BASE } from "@/contract/sandbox/sandbox-paths";
import type { ScenarioId } from "@/contract/sandbox/scenario";
import { listenFailure } from "@/lib/listen-failure";
import { createMemoryStore } from "@/mock-server/adapters/memory-store";
import { refusedAddress } from "@/mock-server/adapters/node/address-guard";
import type { Resolve } from "@/mock-server/adapters/node/client/dial";
import type { ProxyFor } from "@/outbound/proxy-environment";
import { createHttpServer } from "@/mock-server/adapters/node/http-server";
import { createNetworkTransport } from "@/mock-server/adapters/node/network-transport";
import { openSqliteStore } from "@/mock-server/adapters/node/sqlite-store";
import { createSimulatedReceivers } from "@/mock-server/adapters/simulated-receivers";
import { systemClock } from "@/mock-server/adapters/system-clock";
import { startWakeTimer } from "@/mock-server/adapters/wake-timer";
import { createMockServer } from "@/mock-server/boot/create-mock-server";
import { openApiDocument } from "@/mock-server/boot/openapi/openapi-document";
import type { Transport } from "@/mock-server/engine/ports";
import type { World } from "@/mock-server/engine/world";
import { findReceiver } from "@/mock-server/service/receivers";

/** When stopping, calls and deliveries that are under way have so long to end. */
const GRACE_MS = 3000;

export interface EmulatorSettings {
  /** 0: any free one. */
  readonly port: number;
  readonly hostname: string;
  /** Names beyond loopback that lead here. */
  readonly names: readonly string[];
  readonly allowedOrigins: readonly string[];
  readonly scenario: ScenarioId;
  /** Left to chance without one. */
  readonly seed?: number | undefined;
  /** Where the world is kept; in memory without one. */
  readonly folder?: string | undefined;
  /** PEM of an authority that receivers' certificates may come from. */
  readonly ca?: string | undefined;
  /** `public`: deliveries to this machine and its networks are refused. */
  readonly deliverTo: "public" | "any";
  readonly resolve?: Resolve | undefined;
  /** The proxies on the way to collectors; the way is direct without. */
  readonly proxyFor?: ProxyFor | undefined;
  readonly attemptTimeoutMs?: number | undefined;
  readonly onError: (error: unknown) => void;
}

export interface Emulator {
  readonly port: number;
  /** `resumed`: the folder had a world, whatever scenario and seed were asked for. */
  readonly world: "begun" | "resumed";
  readonly close: () => Promise<void>;
}

/** @throws Error in words for people when the folder or the port cannot be had. */
export async function startEmulator(settings: EmulatorSettings): Promise<Emulator> {
  const { folder, deliverTo, ca, resolve, proxyFor, attemptTimeoutMs, allowedOrigins, onError } = settings;
  const store = folder === undefined ? createMemoryStore() : openSqliteStore(folder);
  const network = createNetworkTransport({
    judge: deliverTo === "any" ? () => null : refusedAddress,
    wallClock: systemClock,
    ca,
    resolve,
    proxyFor,
    ...(attemptTimeoutMs !== undefined && { attemptTimeoutMs }),
  });
  const server = createMockServer({
    store,
    wallClock: systemClock,
    transport: (world) => besideSimulated(world, network),
    allowedOrigins,
    afterLateAnswer: (error) => {
      if (error !== undefined) onError(error);
      timer.reschedule();
    },
    onListenerError: onError,
  });
  const timer = startWakeTimer(server, onError);

  let hasStarted = false;
  async function closeWorld(): Promise<void> {
    timer.stop();
    await network.close(GRACE_MS);
    // Answers that came in the meantime are taken up before the store goes.
    if (hasStarted) await server.tick().catch(onError);
    await store.close();
  }

  let world: Emulator["world"] = "resumed";
  try {
    const isEmpty = (await store.loadRecords()).length === 0;
    await server.start(() => {
      // Beginning a world empties the store.
      if (!isEmpty) throw new Error(`the world in ${folder} is of a version that this program cannot read`);
      world = "begun";
      return {
        scenario: settings.scenario,
        seed: settings.seed ?? randomInt(2 ** 32),
        now: systemClock.now(),
        clock: { state: "running", speed: 1 },
      };
    });
    hasStarted = true;
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

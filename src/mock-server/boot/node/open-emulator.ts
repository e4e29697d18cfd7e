// The mock server on Node, delivering over the network: wiring, and the order of opening and closing. Listens on no
// port; what does so calls `handle`.

import { refusedAddress } from "@/mock-server/adapters/node/address-guard";
import type { Resolve } from "@/mock-server/adapters/node/client/dial";
import { createNetworkTransport } from "@/mock-server/adapters/node/network-transport";
import { createSimulatedReceivers } from "@/mock-server/adapters/simulated-receivers";
import { systemClock } from "@/mock-server/adapters/system-clock";
import type { Transport } from "@/mock-server/engine/ports";
import type { World } from "@/mock-server/engine/world/world";
import type { WorldLimits } from "@/mock-server/engine/world/world-limits";
import { isAllowedOrigin } from "@/mock-server/service/http/cors";
import {
  BODY_LIMIT_BYTES,
  type ServerAnswer,
  type ServerRequest,
} from "@/mock-server/service/http/http-message";
import { findReceiver } from "@/mock-server/service/tables/receivers";
import { sandboxBodyLimitBytes } from "@/mock-server/service/sandbox/sandbox-api";
import type { ProxyFor } from "@/outbound/proxy-environment";
import { type EmulatorWorld, type EmulatorWorldSettings, openEmulatorWorld } from "./emulator-world";

/** When closing, deliveries that are under way have so long to end. */
const GRACE_MS = 3000;

export interface OpenEmulatorSettings extends EmulatorWorldSettings {
  /** PEM of an authority that receivers' certificates may come from. */
  readonly ca?: string | undefined;
  /** `public`: deliveries to this machine and its networks are refused. */
  readonly deliverTo: "public" | "any";
  readonly resolve?: Resolve | undefined;
  /** The proxies on the way to collectors; the way is direct without. */
  readonly proxyFor?: ProxyFor | undefined;
  readonly attemptTimeoutMs?: number | undefined;
}

export interface OpenEmulator {
  readonly world: EmulatorWorld["world"];
  readonly handle: (request: ServerRequest) => Promise<ServerAnswer>;
  /** How much of a call's body `handle` looks at; a body that is longer it refuses itself. */
  readonly bodyLimitBytes: (method: string, url: string) => number;
  /** Whether pages of this origin may call. */
  readonly isAllowedOrigin: (origin: string) => boolean;
  /** What is due happens from now on, without a call as well. */
  readonly begin: () => void;
  readonly close: () => Promise<void>;
}

/** @throws Error in words for people when the folder cannot be had. */
export async function openEmulator(settings: OpenEmulatorSettings): Promise<OpenEmulator> {
  const { deliverTo, ca, resolve, proxyFor, attemptTimeoutMs, allowedOrigins } = settings;
  const network = createNetworkTransport({
    judge: deliverTo === "any" ? () => null : refusedAddress,
    wallClock: systemClock,
    ca,
    resolve,
    proxyFor,
    ...(attemptTimeoutMs !== undefined && { attemptTimeoutMs }),
  });
  const opening = openEmulatorWorld(settings, (world, limits) => besideSimulated(world, limits, network));
  const opened = await opening.catch(async (error: unknown) => {
    await network.close(GRACE_MS);
    throw error;
  });
  const { server, timer, world } = opened;
  return {
    world,
    handle: (request) => server.handle(request).finally(() => timer.reschedule()),
    bodyLimitBytes: (method, url) =>
      Math.max(BODY_LIMIT_BYTES, sandboxBodyLimitBytes(method, new URL(url).pathname)),
    isAllowedOrigin: (origin) => isAllowedOrigin(origin, allowedOrigins),
    begin: () => timer.reschedule(),
    async close() {
      timer.stop();
      // Answers that come in the meantime are taken up before the store goes.
      await network.close(GRACE_MS);
      await opened.close();
    },
  };
}

/** What belongs to a receiver of the sandbox stays in the process, unless it answers with a redirect that leads out. */
function besideSimulated(world: World, limits: WorldLimits, network: Transport): Transport {
  const simulated = createSimulatedReceivers(world, limits, network);
  return {
    send: (request, startedAt) =>
      (findReceiver(world, request.url) ? simulated : network).send(request, startedAt),
  };
}

// The emulator on a port of this machine, and stopping it. Reads no arguments and prints nothing.

import { SANDBOX_BASE } from "@/contract/sandbox/sandbox-paths";
import { openEmulator, type OpenEmulatorSettings } from "@/mock-server/boot/node/open-emulator";
import { openApiDocument } from "@/mock-server/boot/openapi/openapi-document";
import { closeGracefully, listen, type ListenSettings } from "@/server/http/listen";
import { createEmulatorHttp } from "./emulator-http";

/** When stopping, calls that are under way have so long to end. */
const GRACE_MS = 3000;

export interface EmulatorSettings extends OpenEmulatorSettings, Omit<ListenSettings, "onError"> {
  /** Names beyond loopback that lead here. */
  readonly names: readonly string[];
}

export interface Emulator {
  readonly port: number;
  /** `resumed`: the folder had a world that could be gone on with. */
  readonly world: "begun" | "resumed";
  readonly close: () => Promise<void>;
}

/** @throws Error in words for people when the folder or the port cannot be had. */
export async function startEmulator(settings: EmulatorSettings): Promise<Emulator> {
  const emulator = await openEmulator(settings);
  try {
    const { names, onError } = settings;
    const http = createEmulatorHttp({ emulator, names, ownPages: ownPages(() => port), onError });
    const port = await listen(http, settings);
    emulator.begin();
    return {
      port,
      world: emulator.world,
      async close() {
        await closeGracefully(http, GRACE_MS);
        await emulator.close();
      },
    };
  } catch (error) {
    await emulator.close();
    throw error;
  }
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

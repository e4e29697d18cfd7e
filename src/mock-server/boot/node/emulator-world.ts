// The emulator's world: the one in the folder, or a new one. One that cannot be gone on with is moved out of the way.

import { randomInt } from "node:crypto";
import type { ScenarioId } from "@/contract/sandbox/scenario";
import { createMemoryStore } from "@/mock-server/adapters/memory-store";
import { openSqliteStore, setSqliteAside } from "@/mock-server/adapters/node/sqlite-store";
import { systemClock } from "@/mock-server/adapters/system-clock";
import { startWakeTimer, type WakeTimer } from "@/mock-server/adapters/wake-timer";
import { createMockServer } from "@/mock-server/boot/create-mock-server";
import { UnusableWorld, type WorldFault } from "@/mock-server/engine/world/unusable-world";
import type { MockServer, MockServerPorts } from "@/mock-server/service/mock-server";

export interface EmulatorWorldSettings {
  readonly allowedOrigins: readonly string[];
  readonly scenario: ScenarioId;
  /** Left to chance without one. */
  readonly seed?: number | undefined;
  /** Where the world is kept; in memory without one. */
  readonly folder?: string | undefined;
  readonly onError: (error: unknown) => void;
  /** The world in the folder could not be gone on with; its file lies there under another name now, and a new one begins. */
  readonly onSetAside: (fault: WorldFault, file: string) => void;
}

export interface EmulatorWorld {
  readonly server: MockServer;
  readonly timer: WakeTimer;
  /** `resumed`: the folder had a usable world; the scenario and seed that were asked for do not matter then. */
  readonly world: "begun" | "resumed";
  /** Takes up what has arrived until then. */
  readonly close: () => Promise<void>;
}

/** @throws Error in words for people when the folder cannot be had */
export async function openEmulatorWorld(
  settings: EmulatorWorldSettings,
  transport: MockServerPorts["transport"],
): Promise<EmulatorWorld> {
  try {
    return await open(settings, transport);
  } catch (error) {
    const { folder, onSetAside } = settings;
    if (!(error instanceof UnusableWorld) || folder === undefined) throw error;
    onSetAside(error, setSqliteAside(folder, systemClock.now()));
    return open(settings, transport);
  }
}

async function open(
  { allowedOrigins, scenario, seed, folder, onError }: EmulatorWorldSettings,
  transport: MockServerPorts["transport"],
): Promise<EmulatorWorld> {
  const store = folder === undefined ? createMemoryStore() : openSqliteStore(folder);
  let isAbandoned = false;
  const server = createMockServer({
    store,
    wallClock: systemClock,
    transport,
    allowedOrigins,
    onListenerError: onError,
    afterLateAnswer: (error) => {
      if (isAbandoned) return; // it was for a world that did not get to run
      if (error !== undefined) onError(error);
      timer.reschedule();
    },
  });
  const timer = startWakeTimer(server, onError);
  let world: EmulatorWorld["world"] = "resumed";
  try {
    await server.start(() => {
      world = "begun";
      return {
        scenario,
        seed: seed ?? randomInt(2 ** 32),
        now: systemClock.now(),
        clock: { state: "running", speed: 1 },
      };
    });
  } catch (error) {
    isAbandoned = true;
    timer.stop();
    await store.close().catch(() => undefined); // `error` says more
    throw error;
  }
  return {
    server,
    timer,
    world,
    async close() {
      timer.stop();
      await server.tick().catch(onError);
      await store.close();
    },
  };
}

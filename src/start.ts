// The first file of a visit. Finds out which API the console works on, and starts the demo's server where that is the
// demo, all while the console's own code is on its way. So it stays small: nothing that draws, no zod.

import { chosenMode, type ConsoleMode, loadConsoleConfig } from "@/api/session/console-config";
import { readKeptToken } from "@/api/session/kept-token";
import type { DemoListeners, DemoServer } from "@/mock-server/boot/start-demo";

export interface StartedDemo {
  /** Settled once the server answers, or cannot be started. */
  readonly server: Promise<DemoServer>;
  /** Whom the server tells, from now on; what it has told before is told now. To be called once. */
  readonly listen: (listeners: DemoListeners) => void;
}

/** What a visit begins with. */
export type Beginning =
  | { readonly mode: "live"; readonly apiBaseUrl: string }
  | { readonly mode: "demo"; readonly demo: StartedDemo };

/** What the visitor chose, else what the deployment says. */
async function modeOfConsole(): Promise<ConsoleMode> {
  const configuring = loadConsoleConfig(`${import.meta.env.BASE_URL}config.json`);
  configuring.catch(() => undefined); // not looked at where the visitor chose
  return chosenMode() ?? configuring;
}

/** @throws Error where the configuration cannot be read */
async function begin(): Promise<Beginning> {
  const mode = await modeOfConsole();
  if (mode.mode === "demo") return { mode: "demo", demo: await beginDemo() };
  fetchLiveParts();
  return mode;
}

/** Has the browser load what a live console begins with beside the rest of it; `main.tsx` asks for it, and tells of a failure. */
function fetchLiveParts(): void {
  const told = () => undefined;
  import("@/app/start/live-parts").catch(told);
  if (!readKeptToken()) import("@/features/connection/SignIn").catch(told);
}

/** Resolves once the address is free of what the demo takes from it. */
async function beginDemo(): Promise<StartedDemo> {
  const told: ((listeners: DemoListeners) => void)[] = [];
  let current: DemoListeners | null = null;
  const tell = (say: (listeners: DemoListeners) => void) => {
    if (current) say(current);
    else told.push(say);
  };
  const listen = (listeners: DemoListeners) => {
    current = listeners;
    for (const say of told.splice(0)) say(listeners);
  };
  let server: Promise<DemoServer>;
  try {
    const { startDemo } = await import("@/mock-server/boot/start-demo");
    server = startDemo({
      onWorldBegun: () => tell((to) => to.onWorldBegun()),
      onClockTurned: () => tell((to) => to.onClockTurned()),
      onReconnected: () => tell((to) => to.onReconnected()),
      onRetired: () => tell((to) => to.onRetired()),
      onWaiting: (takeOver) => tell((to) => to.onWaiting(takeOver)),
      onUnusable: (fault, beginAnew) => tell((to) => to.onUnusable(fault, beginAnew)),
      onSetAside: (setAside) => tell((to) => to.onSetAside(setAside)),
      onStorage: (storage, storeAgain) => tell((to) => to.onStorage(storage, storeAgain)),
    });
  } catch (error) {
    server = Promise.reject(error);
  }
  server.catch(() => undefined); // told once there are words for it
  return { server, listen };
}

async function start(): Promise<void> {
  const beginning = begin();
  beginning.catch(() => undefined); // told once there are words for it
  const { startConsole } = await import("./main");
  await startConsole(beginning);
}

start().catch((error: unknown) => {
  // Not even the words could be loaded, so this is plain English.
  document.body.textContent =
    "Audit Logs Console could not be loaded. Check the connection and reload the page.";
  throw error;
});

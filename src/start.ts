// The first file of a visit. Finds out which API the console works on, and starts the demo's server where that is the
// demo, all while the console's own code is on its way. So it stays small: nothing that draws, no zod.

import { chosenMode, type ConsoleMode, loadConsoleConfig } from "@/api/session/console-config";
import { callEarly } from "@/api/http/early-calls";
import { keepToken, type KeptToken, keptToken } from "@/api/session/kept-token";
import { liveOrigins } from "@/api/session/live-origins";
import { wasUnserved } from "@/api/watch/heard-of-watcher";
import { BEGINS, SIGN_IN, SIGN_IN_HOST, STATIC_SUBMIT, STATIC_TOKEN } from "@/lib/static-sign-in";
import { firstCalls } from "@/api/first-calls";
import { detectLanguage } from "@/i18n/language";
import { FIRST_NAMESPACES, loadNamespace } from "@/i18n/resources";
import { CONNECTION_PATH, KONNECT_PATH, OVERVIEW_PATH } from "@/lib/console-paths";
import { hostOf } from "@/features/connection/host-of";
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
async function modeOfConsole(chosen: ConsoleMode | null): Promise<ConsoleMode> {
  const configuring = configOfDeployment();
  configuring.catch(() => undefined); // not looked at where the visitor chose
  return chosen ?? configuring;
}

function configOfDeployment(): Promise<ConsoleMode> {
  return loadConsoleConfig(`${import.meta.env.BASE_URL}config.json`);
}

/** @throws Error where the configuration cannot be read */
async function begin(): Promise<Beginning> {
  const chosen = chosenMode();
  const kept = keptToken();
  // A tab that has a token was live at its address until now, and goes on there.
  if (kept && (chosen === null || isLiveAt(chosen, kept.apiBaseUrl))) {
    askEarly(kept);
    if (chosen === null) void leaveIfMoved(kept.apiBaseUrl);
    loadLiveParts();
    loadFirstPage();
    return { mode: "live", apiBaseUrl: kept.apiBaseUrl };
  }
  const mode = await modeOfConsole(chosen);
  if (mode.mode === "demo") return { mode: "demo", demo: await beginDemo() };
  showStaticSignIn(mode.apiBaseUrl);
  loadLiveParts();
  import("@/features/connection/SignIn").catch(told);
  return mode;
}

/** Of what is loaded later too, one after the other, and told of then. By then it is there. */
const told = () => undefined;

function loadLiveParts(): void {
  import("@/app/start/live-parts").catch(told);
  for (const namespace of [...FIRST_NAMESPACES, "connection"] as const)
    loadNamespace(detectLanguage(), namespace).catch(told);
}

function loadFirstPage(): void {
  const path = pathOfVisit();
  // The other page is in the same file.
  if (path === OVERVIEW_PATH || path === KONNECT_PATH) import("@/pages/overview/OverviewPage").catch(told);
}

function isLiveAt(mode: ConsoleMode, apiBaseUrl: string): boolean {
  return mode.mode === "live" && mode.apiBaseUrl === apiBaseUrl;
}

/** Until then little can have been typed that a reload would lose. */
const MOVED_WITHIN_MS = 2000;

/**
 * Begins anew, without the token, where the deployment says another address by now. What says nothing, as a file that is
 * missing for a moment, ends nothing.
 */
async function leaveIfMoved(apiBaseUrl: string): Promise<void> {
  const mode = await configOfDeployment().catch(() => null);
  if (mode?.mode !== "live" || mode.apiBaseUrl === apiBaseUrl || performance.now() > MOVED_WITHIN_MS) return;
  keepToken(null);
  location.reload();
}

/** The form of the static shell, whose words and style are there already. */
function showStaticSignIn(apiBaseUrl: string): void {
  if (pathOfVisit() === CONNECTION_PATH) return; // has a form of its own
  for (const place of document.querySelectorAll(`[${SIGN_IN_HOST}]`))
    place.textContent = hostOf(apiBaseUrl, location.origin);
  document.documentElement.dataset[BEGINS] = SIGN_IN;
  const submit = document.getElementById(STATIC_SUBMIT);
  submit?.removeAttribute("disabled"); // which a browser may remember from before a reload
  const onSubmit = () => submit?.setAttribute("disabled", "");
  submit?.addEventListener("click", onSubmit);
  // The button may have gone, and with it the click, before the pointer is up again.
  submit?.addEventListener("pointerdown", ({ button }) => {
    if (button === 0) onSubmit();
  });
  document.getElementById(STATIC_TOKEN)?.addEventListener("keydown", ({ key, isComposing }) => {
    if (key === "Enter" && !isComposing) onSubmit();
  });
}

/** Within the console. */
function pathOfVisit(): string {
  return location.pathname.slice(import.meta.env.BASE_URL.length - 1);
}

/** Has the API answer what the page will ask, while the page is on its way. */
function askEarly({ apiBaseUrl, token }: KeptToken): void {
  const origins = liveOrigins(apiBaseUrl);
  if (!origins) return;
  const visit = { ...origins, path: pathOfVisit(), isUnwatched: wasUnserved() };
  callEarly(firstCalls(visit), token);
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

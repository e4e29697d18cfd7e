// The first file of a visit. Finds out which API the console works on, and starts the demo's server where that is the
// demo, all while the console's own code is on its way. So it stays small: nothing that draws, no zod.

import { chosenMode, type ConsoleMode, loadConsoleConfig } from "@/api/session/console-config";
import { callEarly } from "@/api/http/early-calls";
import { keepToken, type KeptToken, keptToken } from "@/api/session/kept-token";
import { liveOrigins } from "@/api/session/live-origins";
import { wasUnserved } from "@/api/watch/heard-of-watcher";
import { BEGINS, SIGN_IN, SIGN_IN_HOST, STATIC_SUBMIT, STATIC_TOKEN } from "@/lib/static-sign-in";
import { firstCalls } from "@/api/first-calls";
import { auditLogsSetupLayout, konnectPage, liveParts, overviewPage } from "@/app/start/first-code";
import { detectLanguage } from "@/i18n/language";
import { FIRST_NAMESPACES, loadNamespace, type Namespace } from "@/i18n/resources";
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

/** A tab that has a token was live at its address until now, and goes on there. */
function tokenOfVisit(chosen: ConsoleMode | null): KeptToken | null {
  const kept = keptToken();
  return kept && (chosen === null || isLiveAt(chosen, kept.apiBaseUrl)) ? kept : null;
}

/** Resolves once the console's code is to come. */
async function goOn(kept: KeptToken, chosen: ConsoleMode | null): Promise<Beginning> {
  const answered = askEarly(kept);
  if (chosen === null) void leaveIfMoved(kept.apiBaseUrl);
  // Those of the first pages are in the file of the others.
  loadWords([...LIVE_NAMESPACES, ...overviewPage.words]);
  await answered;
  loadFirstPage();
  liveParts.load().catch(told);
  return { mode: "live", apiBaseUrl: kept.apiBaseUrl };
}

/** @throws Error where the configuration cannot be read */
async function begin(chosen: ConsoleMode | null): Promise<Beginning> {
  const mode = await modeOfConsole(chosen);
  if (mode.mode === "demo") return { mode: "demo", demo: await beginDemo() };
  showStaticSignIn(mode.apiBaseUrl);
  liveParts.load().catch(told);
  loadWords(LIVE_NAMESPACES);
  import("@/features/connection/SignIn").catch(told);
  return mode;
}

/** Of what is loaded later too, one after the other, and told of then. By then it is there. */
const told = () => undefined;

const LIVE_NAMESPACES = [...FIRST_NAMESPACES, ...liveParts.words];

function loadWords(namespaces: readonly Namespace[]): void {
  for (const namespace of namespaces) loadNamespace(detectLanguage(), namespace).catch(told);
}

function loadFirstPage(): void {
  const path = pathOfVisit();
  if (path === OVERVIEW_PATH) overviewPage.load().catch(told);
  if (path !== KONNECT_PATH) return;
  auditLogsSetupLayout.load().catch(told);
  konnectPage.load().catch(told);
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

/**
 * So long the console's code waits for what the page cannot do without. Once it has run, the browser stores it compiled for
 * the next visit, which takes about as long again, and what is answered meanwhile waits for that too. An API further away
 * than this answers after both in any case.
 */
const NEARBY_MS = 40;

/** Has the API answer what the page will ask. Resolves once the page can begin with that, or after that time. */
async function askEarly({ apiBaseUrl, token }: KeptToken): Promise<void> {
  const origins = liveOrigins(apiBaseUrl);
  if (!origins) return;
  const { awaited, others } = firstCalls({ ...origins, path: pathOfVisit(), isUnwatched: wasUnserved() });
  const answers = callEarly(awaited, token);
  const end = answers.length > 0 && new Promise<void>((resolve) => setTimeout(resolve, NEARBY_MS));
  // Made together, calls hold each other up.
  if (end) await Promise.race([...answers, end]);
  void callEarly(others, token);
  if (end) await Promise.race([Promise.all(answers), end]);
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
  const chosen = chosenMode();
  const kept = tokenOfVisit(chosen);
  const beginning = kept ? goOn(kept, chosen) : begin(chosen);
  beginning.catch(() => undefined); // told once there are words for it
  if (kept) await beginning;
  const { startConsole } = await import("./main");
  await startConsole(beginning);
}

start().catch((error: unknown) => {
  // Not even the words could be loaded, so this is plain English.
  document.body.textContent =
    "Audit Logs Console could not be loaded. Check the connection and reload the page.";
  throw error;
});

// The composition root: joins the console to the API that the visit began with (start.ts), over HTTP, and renders.

import { notifyManager, type Query } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { flushSync } from "react-dom";
import { RouterProvider } from "react-router-dom";
import { connect } from "@/api/http/connection";
import { frameScheduler } from "@/api/query/frame-scheduler";
import { createQueryClient } from "@/api/query/query-client";
import { ADVANCE_KEY } from "@/api/sandbox/advance-key";
import { demoUser } from "@/api/sandbox/demo-user";
import { goLive, liveSession } from "@/api/session/session";
import { offerBrowserWatch } from "@/api/watch/offered-watch";
import { type ShellParts, ShellPartsContext } from "@/app/layout/shell-parts";
import { createAppRouter } from "@/app/routes/create-app-router";
import { liveParts } from "@/app/start/first-code";
import { demoState } from "@/app/start/demo-state";
import { pageRoutes } from "@/app/routes/page-routes";
import { pagesAfter } from "@/app/routes/pages-after";
import { withQueries } from "@/app/routes/route-queries";
import { Providers } from "@/app/Providers";
import { RetiredDemo } from "@/app/start/RetiredDemo";
import { StartFailure } from "@/app/start/StartFailure";
import { apiOrigin } from "@/contract/api-host";
import { configureZod } from "@/contract/wire/configure-zod";
import { CONNECTION_PATH } from "@/lib/console-paths";
import { createI18n } from "@/i18n/create-i18n";
import { detectLanguage } from "@/i18n/language";
import { withWords } from "@/i18n/words";
import type { Beginning, StartedDemo } from "./start";

const queryClient = createQueryClient();

/** What is on the screen: the pages, or what has to be said in their place. */
interface Screen {
  readonly showPages: (pages: ReactNode) => void;
  readonly showInstead: (content: ReactNode) => void;
  readonly uncover: () => void;
}

function screenOf(render: (content: ReactNode) => void): Screen {
  let pages: ReactNode = null;
  let instead: ReactNode = null;
  const draw = () => render(instead ?? pages);
  return {
    showPages: (next) => {
      pages = next;
      draw();
    },
    showInstead: (content) => {
      instead = content;
      draw();
    },
    uncover: () => {
      if (instead === null) return;
      instead = null;
      draw();
    },
  };
}

/** The console is connected at once; what it asks is asked once the demo's server answers. */
function connectToDemo(
  { server, listen }: StartedDemo,
  screen: Screen,
  onFailure: (error: unknown) => void,
): void {
  let isStarted = false;
  const show = async (loading: Promise<ReactNode>) => {
    const content = await loading;
    if (!isStarted && !demoState.get().isRetired) screen.showInstead(content);
  };
  connect({
    originOf: apiOrigin,
    sandboxOrigin: location.origin,
    watchOrigin: location.origin,
    token: () => demoUser.token(),
    fetch: async (input, init) => (await server).fetch(input, init),
    longFetch: async (input, init) => (await server).longFetch(input, init),
    outsideFetch: async (input, init) => (await server).outsideFetch(input, init),
    close: async () => (await server).stop(),
  });
  listen({
    // Nothing that was read from the world before holds in the new one.
    onWorldBegun: () => void queryClient.resetQueries(),
    // What the page looks at again and again is looked at now. A page that has turned the clock itself asks for all
    // anew once its call is answered.
    onClockTurned: () => {
      if (queryClient.isMutating({ mutationKey: ADVANCE_KEY }) > 0) return;
      void queryClient.invalidateQueries({ predicate: isPolled });
    },
    onReconnected: () => void queryClient.invalidateQueries(),
    onRetired: () => {
      demoState.set({ isRetired: true });
      if (!isStarted) screen.showInstead(<RetiredDemo />);
    },
    onStorage: (storage, storeAgain) => demoState.set({ storage, storeAgain }),
    onSetAside: (setAside) => demoState.set({ setAside }),
    onWaiting: (takeOver) =>
      void show(
        withWords(["storage"], async () => {
          const { WaitingForWorld } = await import("./app/start/WaitingForWorld");
          return <WaitingForWorld onTakeOver={takeOver} />;
        }),
      ),
    onUnusable: (fault, beginAnew) =>
      void show(
        withWords(["storage"], async () => {
          const { UnusableWorld } = await import("./app/start/UnusableWorld");
          return <UnusableWorld fault={fault} onBeginAnew={beginAnew} />;
        }),
      ),
  });
  const follow = async () => {
    try {
      const { route } = await server;
      isStarted = true;
      // For who drives the page from outside, as journeys do: calls are answered from now on.
      document.documentElement.dataset["demo"] = "started";
      demoState.set({ route });
      screen.uncover();
    } catch (error) {
      onFailure(error);
    }
  };
  void follow();
}

/**
 * A service worker that an earlier demo of this deployment left behind has no business between the console and a real
 * API. Until it is gone it lets this page's calls pass: it answers those pages only that have started it. Where the
 * browser refuses to look for one, there is none.
 */
async function removeServiceWorkers(): Promise<void> {
  try {
    const scope = new URL(import.meta.env.BASE_URL, location.href).href;
    const registrations = await navigator.serviceWorker.getRegistrations();
    const ours = registrations.filter((registration) => registration.scope === scope);
    await Promise.all(ours.map((registration) => registration.unregister()));
  } catch {
    // There are no service workers here.
  }
}

/** What the mode adds to the shell. @throws where its files cannot be loaded */
function loadParts(): Promise<ShellParts> {
  return liveSession.get()
    ? withWords(liveParts.words, async () => (await liveParts.load()).loadLiveParts())
    : withWords(["demo", "users"], async () => (await import("@/app/start/demo-parts")).DEMO_PARTS);
}

/** So long a page's code leaves the browser to the form for a token, which takes longer to fill in. */
const PAGE_WAITS_MS = 500;

/** Never, where its files cannot be loaded. */
function formDrawn(parts: Promise<unknown>): Promise<void> {
  return new Promise((resolve) => {
    parts.then(() => setTimeout(resolve, PAGE_WAITS_MS)).catch(() => undefined);
  });
}

/** So long a page may be busy with what it shows first. */
const BUSY_MS = 1000;

function idle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === "undefined") setTimeout(resolve, BUSY_MS);
    else requestIdleCallback(() => resolve(), { timeout: BUSY_MS });
  });
}

/** So long the first page leaves its place to a skeleton that is drawn anyway, in order to be drawn once. */
const DATA_AWAITED_MS = 100;

/** So long the shell waits for a page that is nearly there, in order to be drawn once: the static one stands already. */
const PAGE_AWAITED_MS = 30;

/** Resolves once the first page can be shown, or after that time. */
function begunWithin(ms: number, router: ReturnType<typeof createAppRouter>): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
    router.subscribe((state) => state.initialized && resolve());
  });
}

/** The pages of the mode the console is in. */
async function renderPages(screen: Screen): Promise<void> {
  const live = liveSession.get();
  const loadingParts = loadParts();
  // Beside what stands around it, the page is loaded and asks for its data; behind the form for a token, after that.
  // It comes with them where they come at once: a demo's have to wait for its server.
  const pages = withQueries(pageRoutes(), queryClient, live ? DATA_AWAITED_MS : 0);
  const router = createAppRouter(
    live && !live.hasToken ? pagesAfter(formDrawn(loadingParts), pages, CONNECTION_PATH) : pages,
  );
  const parts = await loadingParts;
  const show = () =>
    screen.showPages(
      <ShellPartsContext value={parts}>
        <RouterProvider router={router} useTransitions={!live} />
      </ShellPartsContext>,
    );
  if (!live?.hasToken) return show();
  await begunWithin(PAGE_AWAITED_MS, router);
  // Now: a task of React's own waits behind the browser's, which keeps the code that has just run for the next visit.
  flushSync(show);
}

/** What one user read, or one API answered, says nothing about another; what was typed stays. */
function watchSession(onWentLive: () => void): void {
  let before = liveSession.get();
  liveSession.subscribe(() => {
    const now = liveSession.get();
    const previous = before;
    before = now;
    if (previous === null || now === null) return onWentLive();
    if (now.isRefused) return;
    const isRenewed =
      previous.isRefused &&
      previous.apiBaseUrl === now.apiBaseUrl &&
      previous.organizationId === now.organizationId;
    void (isRenewed ? queryClient.invalidateQueries() : queryClient.resetQueries());
  });
}

/** @throws Error where not even words can be loaded */
export async function startConsole(beginning: Promise<Beginning>): Promise<void> {
  configureZod();
  notifyManager.setScheduler(frameScheduler());
  const container = document.getElementById("root");
  if (!container) throw new Error("index.html has no #root");
  const root = createRoot(container);
  await createI18n(detectLanguage());
  const screen = screenOf((content) =>
    root.render(<Providers queryClient={queryClient}>{content}</Providers>),
  );
  let starting: Beginning["mode"] | null = null;
  const fail = (error: unknown) =>
    screen.showInstead(
      <StartFailure mode={starting} reason={error instanceof Error ? error.message : String(error)} />,
    );
  try {
    const begun = await beginning;
    starting = begun.mode;
    if (begun.mode === "live") {
      goLive(begun.apiBaseUrl);
      void removeServiceWorkers();
    } else {
      connectToDemo(begun.demo, screen, fail);
    }
  } catch (error) {
    fail(error);
    return;
  }
  let endDrawing: () => void = () => undefined;
  const drawn = new Promise<void>((resolve) => (endDrawing = resolve));
  offerBrowserWatch(async (settings) => {
    // Looking at all webhooks asks more than a page does, and would be in its way.
    await drawn.then(idle);
    return (await import("@/browser-watch/start-browser-watch")).startBrowserWatch(settings);
  });
  watchSession(() => {
    starting = "live";
    queryClient.clear();
    void removeServiceWorkers();
    // Its code may be gone from the host, or the network: the pages of the demo must not stay as if they were live.
    renderPages(screen).catch(fail);
  });
  await renderPages(screen);
  endDrawing();
}

function isPolled({ observers }: Query): boolean {
  return observers.some(({ options }) => (options.refetchInterval ?? false) !== false);
}

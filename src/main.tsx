// The composition root: the only place that sees both programs. Decides which API the console works on, starts the
// mock server where that is the demo, connects the console over HTTP, renders.

import type { ReactNode } from "react";
import { createRoot, type Root } from "react-dom/client";
import { RouterProvider } from "react-router-dom";
import { connect } from "@/api/http/connection";
import { chosenMode, type ConsoleMode, loadConsoleConfig } from "@/api/session/console-config";
import { createQueryClient } from "@/api/query/query-client";
import { demoUser } from "@/api/sandbox/demo-user";
import { goLive, liveSession } from "@/api/session/session";
import { offerBrowserWatch } from "@/api/watch/offered-watch";
import { createAppRouter } from "@/app/routes/create-app-router";
import { demoState } from "@/app/start/demo-state";
import { pageRoutes } from "@/app/routes/page-routes";
import { withQueries } from "@/app/routes/route-queries";
import { Providers } from "@/app/Providers";
import { RetiredDemo } from "@/app/start/RetiredDemo";
import { StartFailure } from "@/app/start/StartFailure";
import { apiOrigin } from "@/contract/api-host";
import { configureZod } from "@/contract/wire/configure-zod";
import { createI18n } from "@/i18n/create-i18n";
import { detectLanguage } from "@/i18n/language";
import { withWords } from "@/i18n/words";

const queryClient = createQueryClient();

/** @param render what stands there while the demo cannot start without the visitor */
async function connectToDemo(render: (content: ReactNode) => void): Promise<void> {
  const { startDemo } = await import("@/mock-server/boot/start-demo");
  let isStarted = false;
  const show = async (loading: Promise<ReactNode>) => {
    const content = await loading;
    if (!isStarted && !demoState.get().isRetired) render(content);
  };
  const { fetch, longFetch, outsideFetch, route, stop } = await startDemo({
    // Nothing that was read from the world before holds in the new one.
    onWorldBegun: () => void queryClient.resetQueries(),
    onReconnected: () => void queryClient.invalidateQueries(),
    onRetired: () => {
      demoState.set({ isRetired: true });
      if (!isStarted) render(<RetiredDemo />);
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
  isStarted = true;
  demoState.set({ route });
  connect({
    originOf: apiOrigin,
    sandboxOrigin: location.origin,
    watchOrigin: location.origin,
    token: () => demoUser.token(),
    fetch,
    longFetch,
    outsideFetch,
    close: stop,
  });
}

/**
 * A service worker that an earlier demo of this deployment left behind has no business between the console and a real
 * API. Where the browser refuses to look for one, none can answer for this page.
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

/** What only a demo shows. Asked for early, so that it comes while the demo starts. */
function loadDemoParts() {
  return withWords(["demo", "users"], async () =>
    Promise.all([import("@/app/start/DemoBanner"), import("@/features/demo-user/UserMenu")]),
  );
}

/** The pages of the mode the console is in. */
async function renderPages(render: (content: ReactNode) => void): Promise<void> {
  let router: ReturnType<typeof createAppRouter>;
  if (liveSession.get()) {
    const [{ LiveBanner }, { SignInGate }, { AccountMenu }] = await withWords(["connection"], async () =>
      Promise.all([
        import("@/features/connection/LiveBanner"),
        import("@/features/connection/SignInGate"),
        import("@/features/connection/AccountMenu"),
      ]),
    );
    router = createAppRouter({
      pages: withQueries(pageRoutes(), queryClient),
      banner: <LiveBanner />,
      userMenu: <AccountMenu />,
      gate: (page) => <SignInGate>{page}</SignInGate>,
    });
  } else {
    const [{ DemoBanner }, { UserMenu }] = await loadDemoParts();
    router = createAppRouter({
      pages: withQueries(pageRoutes(), queryClient),
      banner: <DemoBanner />,
      userMenu: <UserMenu />,
    });
  }
  render(<RouterProvider router={router} />);
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

async function start(): Promise<void> {
  configureZod();
  const container = document.getElementById("root");
  if (!container) throw new Error("index.html has no #root");
  const root: Root = createRoot(container);
  const configuring = loadConsoleConfig(`${import.meta.env.BASE_URL}config.json`).catch(
    (error: unknown) => error as Error, // looked at once there are words for it
  );
  await createI18n(detectLanguage());
  const render = (content: ReactNode) =>
    root.render(<Providers queryClient={queryClient}>{content}</Providers>);
  let starting: ConsoleMode["mode"] | null = null;
  const renderFailure = (error: unknown) =>
    render(<StartFailure mode={starting} reason={error instanceof Error ? error.message : String(error)} />);
  try {
    const mode = await modeOf(configuring);
    starting = mode.mode;
    if (mode.mode === "live") {
      await removeServiceWorkers();
      goLive(mode.apiBaseUrl);
    } else {
      void loadDemoParts().catch(() => undefined); // asked again, and told, when they are needed
      await connectToDemo(render);
    }
  } catch (error) {
    renderFailure(error);
    return;
  }
  offerBrowserWatch(async (settings) =>
    (await import("@/browser-watch/start-browser-watch")).startBrowserWatch(settings),
  );
  watchSession(() => {
    starting = "live";
    queryClient.clear();
    void removeServiceWorkers();
    // Its code may be gone from the host, or the network: the pages of the demo must not stay as if they were live.
    renderPages(render).catch(renderFailure);
  });
  await renderPages(render);
}

/** What the visitor chose, else what the deployment says. */
async function modeOf(configuring: Promise<ConsoleMode | Error>): Promise<ConsoleMode> {
  const chosen = chosenMode();
  if (chosen) return chosen;
  const configured = await configuring;
  if (configured instanceof Error) throw configured;
  return configured;
}

start().catch((error: unknown) => {
  // Not even the words could be loaded, so this is plain English.
  document.body.textContent =
    "Audit Logs Console could not be loaded. Check the connection and reload the page.";
  throw error;
});

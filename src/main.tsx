// The composition root: the only place that sees both programs. Starts the mock server, connects the console to it
// over HTTP, renders.

import { createRoot } from "react-dom/client";
import { RouterProvider } from "react-router-dom";
import { connect, type Connection } from "@/api/connection";
import { createQueryClient } from "@/api/query-client";
import { demoUser } from "@/api/sandbox/demo-user";
import { createAppRouter } from "@/app/create-app-router";
import { demoState } from "@/app/demo-state";
import { pageRoutes } from "@/app/page-routes";
import { withQueries } from "@/app/route-queries";
import { Providers } from "@/app/Providers";
import { StartFailure } from "@/app/StartFailure";
import { WaitingForWorld } from "@/app/WaitingForWorld";
import { apiOrigin } from "@/contract/api-host";
import { configureZod } from "@/contract/configure-zod";
import { createI18n } from "@/i18n/create-i18n";
import { detectLanguage } from "@/i18n/language";
import { withWords } from "@/i18n/words";

async function connectToDemo(
  onWorldBegun: () => void,
  onWaiting: (takeOver: () => void) => void,
): Promise<void> {
  const { startDemo } = await import("@/mock-server/boot/start-demo");
  const { fetch, route } = await startDemo({
    onWorldBegun,
    onRetired: () => demoState.set({ isRetired: true }),
    onStorageLost: () => demoState.set({ storage: "memory" }),
    onWaiting,
  });
  demoState.set({ route });
  const connection: Connection = {
    originOf: apiOrigin,
    sandboxOrigin: location.origin,
    token: () => demoUser.token(),
    fetch,
  };
  connect(connection);
}

async function start(): Promise<void> {
  configureZod();
  const container = document.getElementById("root");
  if (!container) throw new Error("index.html has no #root");
  const root = createRoot(container);
  const queryClient = createQueryClient();
  const i18n = await createI18n(detectLanguage());
  // Its failure is the start's own; asked for now, so that it comes while the demo starts.
  const demoParts = withWords(["sandbox", "users"], async () =>
    Promise.all([import("@/app/DemoBanner"), import("@/features/demo-user/UserMenu")]),
  );
  try {
    // Nothing that was read from the world before holds in the new one.
    await connectToDemo(
      () => void queryClient.resetQueries(),
      (takeOver) =>
        root.render(
          <Providers i18n={i18n} queryClient={queryClient}>
            <WaitingForWorld onTakeOver={takeOver} />
          </Providers>,
        ),
    );
  } catch (error) {
    root.render(
      <Providers i18n={i18n} queryClient={queryClient}>
        <StartFailure reason={error instanceof Error ? error.message : String(error)} />
      </Providers>,
    );
    return;
  }
  const [{ DemoBanner }, { UserMenu }] = await demoParts;
  const router = createAppRouter({
    pages: withQueries(pageRoutes(), queryClient),
    banner: <DemoBanner />,
    userMenu: <UserMenu />,
  });
  root.render(
    <Providers i18n={i18n} queryClient={queryClient}>
      <RouterProvider router={router} />
    </Providers>,
  );
}

start().catch((error: unknown) => {
  // Not even the words could be loaded, so this is plain English.
  document.body.textContent =
    "Audit Logs Console could not be loaded. Check the connection and reload the page.";
  throw error;
});

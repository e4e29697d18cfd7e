import type { ReactNode } from "react";
import { createBrowserRouter, type RouteObject } from "react-router-dom";
import { LoadingSkeleton } from "@/ui/state/LoadingSkeleton";
import { AppLayout } from "@/app/layout/AppLayout";
import { NotFoundPage } from "./NotFoundPage";
import { RootErrorBoundary } from "./RootErrorBoundary";

export interface AppRouterSettings {
  /** Each with an absolute path and a `lazy` that brings its page. */
  readonly pages: readonly RouteObject[];
  readonly banner?: ReactNode;
  readonly userMenu?: ReactNode;
  /** Stands around every page, and may show something else in its place. */
  readonly gate?: (page: ReactNode) => ReactNode;
}

export function createAppRouter({ pages, banner, userMenu, gate }: AppRouterSettings) {
  return createBrowserRouter(
    [
      {
        path: "/",
        element: <AppLayout banner={banner} userMenu={userMenu} gate={gate} />,
        // For the layout itself; a page's failure leaves the navigation standing.
        errorElement: <RootErrorBoundary />,
        children: [
          {
            errorElement: <RootErrorBoundary />,
            HydrateFallback: () => <LoadingSkeleton shape="page" />,
            children: [...pages, { path: "*", element: <NotFoundPage /> }],
          },
        ],
      },
    ],
    // Where the console is hosted below the root of its origin.
    { basename: import.meta.env.BASE_URL },
  );
}

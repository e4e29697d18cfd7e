import { createBrowserRouter, type RouteObject } from "react-router-dom";
import { LoadingSkeleton } from "@/ui/state/LoadingSkeleton";
import { AppLayout } from "@/app/layout/AppLayout";
import { NotFoundPage } from "./NotFoundPage";
import { RootErrorBoundary } from "./RootErrorBoundary";

/**
 * Begins at once to load the page of this address, and to ask for its data.
 *
 * @param pages each with an absolute path and a `lazy` that brings its page
 */
export function createAppRouter(pages: readonly RouteObject[]) {
  return createBrowserRouter(
    [
      {
        path: "/",
        element: <AppLayout />,
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

import type { RouteObject } from "react-router-dom";

/**
 * The same pages, whose code comes once `ready` is resolved: for what is needed first and stands in the place of a page.
 *
 * @param exceptPath the page that is shown in any case
 */
export function pagesAfter(
  ready: Promise<void>,
  routes: readonly RouteObject[],
  exceptPath: string,
): RouteObject[] {
  return routes.map(({ lazy, ...route }) => ({
    ...route,
    ...(route.children && { children: pagesAfter(ready, route.children, exceptPath) }),
    ...(typeof lazy === "function" && {
      lazy: route.path === exceptPath ? lazy : async () => ready.then(lazy),
    }),
  })) as RouteObject[]; // with its children an index route would not be one, and none has any
}

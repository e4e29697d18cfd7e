// @vitest-environment jsdom
import type { RouteObject } from "react-router-dom";
import { expect, test } from "vitest";
import { connectToTestServer } from "@/api/http/connection.test-support";
import { createAppRouter } from "./create-app-router";
import { pageRoutes } from "./page-routes";

/** The routes that have no others below them. */
function leaves(routes: readonly RouteObject[]): RouteObject[] {
  return routes.flatMap((route) => (route.children === undefined ? [route] : leaves(route.children)));
}

// The router's development build warns of any other on each cold load, and no journey sees that build.
test("every route that ends a way says what is shown there, also one that only leads on", () => {
  connectToTestServer(() => Response.json({}));
  const router = createAppRouter(pageRoutes());
  const ends = leaves(router.routes);
  const empty = ends.filter(
    ({ element, Component, lazy }) => element === undefined && !Component && lazy === undefined,
  );
  expect(ends.length).toBeGreaterThan(10);
  expect(empty.map(({ path, id }) => path ?? id)).toEqual([]);
});

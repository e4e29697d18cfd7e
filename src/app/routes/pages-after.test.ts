import type { RouteObject } from "react-router-dom";
import { expect, test, vi } from "vitest";
import { pagesAfter } from "./pages-after";

function load(route: RouteObject | undefined) {
  if (typeof route?.lazy !== "function") throw new Error("It is not loaded later.");
  return route.lazy();
}

test("pages come when it is their turn, those under another page too; the one that is shown in any case does not wait", async () => {
  const lazy = vi.fn(async () => ({ element: "page" }));
  let begin: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const [first, shown, plain] = pagesAfter(
    ready,
    [
      { path: "/first", lazy, children: [{ path: "tab", lazy }] },
      { path: "/shown", lazy },
      { path: "/plain" },
    ],
    "/shown",
  );
  const later = [load(first), load(first?.children?.[0])];
  expect(await load(shown)).toEqual({ element: "page" });
  expect(lazy).toHaveBeenCalledTimes(1);
  expect(plain).toEqual({ path: "/plain" });
  begin();
  expect(await Promise.all(later)).toEqual([{ element: "page" }, { element: "page" }]);
});

// The watch API as any script in the demo's page meets it: through the service worker, and where none can run.

import type { Page } from "@playwright/test";
import type { Gap, GapList } from "@/contract/watch/gap";
import { watchPaths } from "@/contract/watch/watch-paths";
import { expect, test } from "./fixtures";

test.use({ profile: "own" });

interface Call {
  readonly path: string;
  readonly method?: string;
  readonly token?: string;
  readonly body?: object;
}

interface Answer {
  readonly status: number;
  readonly type: string | null;
  // oxlint-disable-next-line typescript/no-explicit-any -- the journey looks into answers of every shape
  readonly body: any;
}

/** Of `src/mock-server/boot/start-demo.ts`, which is compiled for pages only. */
type StartDemo = (
  listeners: Readonly<Record<string, () => void>>,
) => Promise<{ readonly route: string; readonly fetch: typeof fetch }>;

type Ask = (call: Call) => Promise<Answer>;

/** With the page's own `fetch`, or with the one that the page keeps under a name. */
function asking(page: Page, name = "fetch"): Ask {
  return (call) =>
    page.evaluate(
      async ({ name, path, method = "GET", token, body }) => {
        const ask = Reflect.get(globalThis, name) as typeof fetch; // put there by this journey, or the browser's
        const response = await ask(path, {
          method,
          headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
          ...(body && { body: JSON.stringify(body) }),
        });
        const type = response.headers.get("content-type");
        return { status: response.status, type, body: await response.json() };
      },
      { name, ...call },
    );
}

async function expectProblem(asked: Promise<Answer>, status: number): Promise<Answer> {
  const answer = await asked;
  expect(answer).toMatchObject({ status, type: expect.stringMatching(/^application\/problem\+json/) });
  expect(answer.body).toMatchObject({ status });
  return answer;
}

/** Reads all there is of the tour's history, and accepts a gap. */
async function useWatchApi(ask: Ask): Promise<void> {
  const about = await ask({ path: watchPaths.about() });
  expect(about).toMatchObject({ status: 200, body: { kind: "demo", interval_s: 0 } });
  const history = await ask({ path: `${watchPaths.history()}?region=in` });
  expect(history.status).toBe(200);
  expect(history.body.data).toMatchObject([{ scope: { region: "in" } }]);
  expect(history.body.data[0].segments.at(-1)).toMatchObject({ state: "off", to: null });

  const gaps = await ask({ path: watchPaths.gaps() });
  expect(gaps.status).toBe(200);
  const { data } = gaps.body as GapList;
  expect(data.map(({ scope }) => scope.region)).toEqual(["in", "eu", "au"]);
  const inRegion = (region: string): Gap => data.find(({ scope }) => scope.region === region)!; // all three are there
  const gap = inRegion("au");
  const path = watchPaths.gap(gap.id);
  expect(await ask({ path })).toMatchObject({ status: 200, body: gap });

  const accept = (reason: string, token?: string, at = path) =>
    ask({ path: at, method: "PATCH", body: { accepted: { reason } }, ...(token !== undefined && { token }) });
  await expectProblem(accept("known"), 401);
  await expectProblem(accept("known", "kpat_expired"), 401);
  await expectProblem(accept("known", "kpat_org_read_only"), 403);
  await expectProblem(accept("known", "kpat_audit_admin_eu"), 403);
  const { body: problem } = await expectProblem(accept(" ", "kpat_org_admin"), 400);
  expect(problem.invalid_parameters).toMatchObject([{ field: "accepted.reason", rule: "required" }]);
  await expectProblem(accept("known", "kpat_org_admin", watchPaths.gap(inRegion("eu").id)), 409);
  const accepted = await accept("known", "kpat_org_admin");
  expect(accepted).toMatchObject({
    status: 200,
    body: { state: "closed", closed_by: { kind: "accepted", reason: "known" } },
  });
  await expectProblem(accept("known", "kpat_org_admin"), 409);
  expect((await ask({ path })).body).toEqual(accepted.body);

  for (const unknown of ["/", "/nothing", "/gaps/none", "/gaps/none/of/them"]) {
    await expectProblem(ask({ path: watchPaths.about() + unknown }), 404);
  }
}

test("a script in the demo's page reads the history and accepts a gap", async ({ page, openWorld }) => {
  await openWorld("tour");
  const answered = page.waitForResponse((response) => response.url().endsWith(watchPaths.about()));
  await useWatchApi(asking(page));
  expect((await answered).fromServiceWorker()).toBe(true);
});

test("so does the console where no service worker can run", async ({ page, openWorld }) => {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, "serviceWorker", { value: undefined });
  });
  await openWorld("tour");
  await expect(page.getByText("talks to its mock server directly")).toBeVisible();
  // The console keeps its way to the world to itself: here the same script opens another one, as a second tab would.
  const route = await page.evaluate(async () => {
    const script = performance.getEntriesByType("resource").find(({ name }) => name.includes("/start-demo-"));
    const { startDemo }: { readonly startDemo: StartDemo } = await import(script?.name ?? "");
    const ignore = () => {};
    const demo = await startDemo({
      onWorldBegun: ignore,
      onClockTurned: ignore,
      onRetired: ignore,
      onWaiting: ignore,
      onUnusable: ignore,
      onSetAside: ignore,
      onReconnected: ignore,
      onStorage: ignore,
    });
    Object.assign(globalThis, { directFetch: demo.fetch });
    return demo.route;
  });
  expect(route).toBe("direct");
  await useWatchApi(asking(page, "directFetch"));
});

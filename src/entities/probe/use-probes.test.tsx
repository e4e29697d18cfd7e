// @vitest-environment jsdom
import { QueryClientProvider } from "@tanstack/react-query";
import { act } from "react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { connectToTestServer } from "@/api/http/connection.test-support";
import { createQueryClient } from "@/api/query/query-client";
import { signIn, signOut } from "@/api/session/session";
import { renderPage } from "@/ui/render.test-support";
import { readProbes, withChanges, withProbe } from "./probe";
import { probeOf } from "./probe.test-support";
import { type Probes, useProbes } from "./use-probes";

const first = probeOf({ nonce: "first" });
const second = probeOf({ nonce: "second" });
const third = probeOf({ nonce: "third" });
const verdict = { word: "found", at: 7 } as const;

let organizationId: string;

beforeEach(async () => {
  localStorage.clear();
  organizationId = crypto.randomUUID();
  connectToTestServer(() => Response.json({}), { sandboxOrigin: null });
  await signIn({ apiBaseUrl: "https://{region}.test", token: "kpat_test", organizationId, remember: "no" });
});
afterEach(() => {
  vi.restoreAllMocks();
  signOut();
});

/** A page that uses them. */
async function show() {
  const seen = vi.fn<(probes: Probes) => void>();
  function Page() {
    seen(useProbes());
    return null;
  }
  const client = createQueryClient({ maxReadRetries: 0 });
  const page = await renderPage(
    <QueryClientProvider client={client}>
      <Page />
    </QueryClientProvider>,
  );
  const probes = (): Probes => {
    const [last] = seen.mock.lastCall ?? [];
    if (!last) throw new Error("Nothing was rendered");
    return last;
  };
  return { page, probes, nonces: () => probes().probes.map(({ nonce }) => nonce) };
}

function key(): string {
  const found = Object.keys(localStorage).find((each) => each.includes(organizationId));
  if (found === undefined) throw new Error("Nothing was stored");
  return found;
}

function stored() {
  return readProbes(localStorage.getItem(key()));
}

it("what another tab wrote while no page showed them is there when one does", async () => {
  const before = await show();
  await act(async () => before.probes().add(first));
  await before.page.leave();
  localStorage.setItem(key(), JSON.stringify(withProbe(stored(), second)));
  expect((await show()).nonces()).toEqual(["second", "first"]);
});

it("a change leaves what another tab has just written, though it was not heard of yet", async () => {
  const { probes, nonces } = await show();
  await act(async () => probes().add(first));
  const theirs = withChanges(withProbe(stored(), second), "first", { verdict });
  localStorage.setItem(key(), JSON.stringify(theirs));
  await act(async () => probes().add(third));
  expect(nonces()).toEqual(["third", "second", "first"]);
  expect(stored()).toEqual([third, second, { ...first, verdict }]);
});

it("where nothing can be stored, they last as long as the tab all the same", async () => {
  vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
  const before = await show();
  await act(async () => before.probes().add(first));
  await before.page.leave();
  const after = await show();
  await act(async () => after.probes().add(second));
  expect(after.nonces()).toEqual(["second", "first"]);
  expect(after.probes().isKept).toBe(false);
});

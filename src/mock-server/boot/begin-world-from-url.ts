// A link can begin a world: `?scenario=…&seed=…&now=…&clock=paused`. It does so once; the parameters go from the URL.

import { sandboxPaths } from "@/contract/sandbox/sandbox-paths";
import type { CarriedAnswer, CarriedRequest } from "@/mock-server/adapters/bridge/long-bodies";

const PARAMETERS = ["scenario", "seed", "now", "clock"];

/** Whether the page's own link begins a world. */
export function urlBeginsWorld(): boolean {
  return new URLSearchParams(location.search).has("scenario");
}

/** Does nothing without a `scenario`. @throws Error when the server refuses what the link asks for. */
export async function beginWorldFromUrl(
  handle: (request: CarriedRequest) => Promise<CarriedAnswer>,
): Promise<void> {
  const url = new URL(location.href);
  const scenario = url.searchParams.get("scenario");
  if (scenario === null) return;
  const seed = url.searchParams.get("seed");
  const clock = url.searchParams.get("clock");
  const body = {
    scenario,
    seed: seed === null ? null : Number(seed),
    now: url.searchParams.get("now"),
    clock: clock === null ? null : { state: clock },
  };
  const answer = await handle({
    method: "POST",
    url: new URL(sandboxPaths.world(), location.origin).href,
    headers: {},
    body: new TextEncoder().encode(JSON.stringify(body)),
    clientIp: "127.0.0.1",
  });
  for (const name of PARAMETERS) url.searchParams.delete(name);
  history.replaceState(history.state, "", url);
  if (answer.type !== "response" || answer.status !== 201) {
    const said = answer.type === "response" && typeof answer.body === "string" ? answer.body : "no answer";
    throw new Error(`This link asks for a world that cannot be: ${said}`);
  }
}

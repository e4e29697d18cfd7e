// A link can begin a world: `?scenario=…&seed=…&now=…&clock=paused`. It does so once; the parameters go from the URL.

import { sandboxPaths } from "@/contract/sandbox/sandbox-paths";
import type { CarriedAnswer, CarriedRequest } from "@/mock-server/adapters/bridge/long-bodies";

const PARAMETERS = ["scenario", "seed", "now", "clock"];

/** The body of the call that begins a world. */
export type AskedWorld = Readonly<Record<string, unknown>>;

/**
 * What the page's own link asks to begin, null without a `scenario`. The parameters are gone from the address then:
 * nothing else of the page has to know them.
 */
export function takeWorldFromUrl(): AskedWorld | null {
  const url = new URL(location.href);
  const scenario = url.searchParams.get("scenario");
  if (scenario === null) return null;
  const seed = url.searchParams.get("seed");
  const clock = url.searchParams.get("clock");
  const asked = {
    scenario,
    seed: seed === null ? null : Number(seed),
    now: url.searchParams.get("now"),
    clock: clock === null ? null : { state: clock },
  };
  for (const name of PARAMETERS) url.searchParams.delete(name);
  history.replaceState(history.state, "", url);
  return asked;
}

/** @throws Error when the server refuses what the link asks for. */
export async function beginWorld(
  asked: AskedWorld,
  handle: (request: CarriedRequest) => Promise<CarriedAnswer>,
): Promise<void> {
  const answer = await handle({
    method: "POST",
    url: new URL(sandboxPaths.world(), location.origin).href,
    headers: {},
    body: new TextEncoder().encode(JSON.stringify(asked)),
    clientIp: "127.0.0.1",
  });
  if (answer.type !== "response" || answer.status !== 201) {
    const said = answer.type === "response" && typeof answer.body === "string" ? answer.body : "no answer";
    throw new Error(`This link asks for a world that cannot be: ${said}`);
  }
}

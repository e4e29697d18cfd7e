// The watch API of a host that looks now and then, from a path to an answer. Who may call is checked before.

import type { Watch } from "@/contract/watch/watch-history";
import { WATCH_BASE, WATCH_ROUTES } from "@/contract/watch/watch-paths";
import { assertNever } from "@/lib/assert-never";
import { answerGap, answerGapPatch, answerGaps } from "@/watch-api/gap-calls";
import { answerHistory } from "@/watch-api/history-calls";
import { watchErrorWords } from "@/watch-api/watch-error";
import type { WatchHost, WatchRequest, WatchResult } from "@/watch-api/watch-host";

export interface WatchAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** A problem where the status is 400 or more. */
  readonly body: unknown;
}

export interface Problem {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
}

/** @param method one of the target's */
export async function answerWatch(
  target: Target,
  method: string,
  host: WatchHost,
  request: WatchRequest,
  about: () => Watch,
): Promise<WatchAnswer> {
  return toAnswer(await resultOf(target, method, host, request, about));
}

async function resultOf(
  { name, id }: Target,
  method: string,
  host: WatchHost,
  request: WatchRequest,
  about: () => Watch,
): Promise<WatchResult> {
  switch (name) {
    case "about":
      return { ok: true, status: 200, body: about() };
    case "history":
      return answerHistory(host, request);
    case "gaps":
      return answerGaps(host, request);
    case "gap":
      return method === "PATCH" ? answerGapPatch(host, id, request) : answerGap(host, id);
    default:
      return assertNever(name);
  }
}

export interface Target {
  readonly name: keyof typeof WATCH_ROUTES;
  /** Of the gap; `""` where there is none. */
  readonly id: string;
  readonly methods: readonly string[];
}

/** Null where the watch API has nothing. @param path from `/__watch` on, percent-encoded */
export function targetOf(path: string): Target | null {
  const rest = path.slice(WATCH_BASE.length);
  const gap = /^\/gaps\/([\w-]+)$/.exec(rest)?.[1];
  if (gap !== undefined) return { name: "gap", id: gap, methods: ["GET", "PATCH"] };
  for (const name of ["about", "history", "gaps"] as const) {
    if (rest === WATCH_ROUTES[name]) return { name, id: "", methods: ["GET"] };
  }
  return null;
}

export function toAnswer(result: WatchResult): WatchAnswer {
  if (result.ok) return { status: result.status, headers: {}, body: result.body };
  const { error } = result;
  if (error.code !== "invalid") return problem(watchErrorWords(error));
  const { detail, items } = error;
  return problem({ status: 400, title: "Bad Request", detail }, {}, { invalid_parameters: items });
}

export function wrongMethod(methods: readonly string[]): WatchAnswer {
  const allow = methods.join(", ");
  const detail = `This resource answers ${allow} only`;
  return problem({ status: 405, title: "Method Not Allowed", detail }, { allow });
}

export function problem(
  { status, title, detail }: Problem,
  headers: Readonly<Record<string, string>> = {},
  more: object = {},
): WatchAnswer {
  const type = `https://httpstatuses.com/${status}`;
  return { status, headers, body: { type, status, title, instance: "console:watch", detail, ...more } };
}

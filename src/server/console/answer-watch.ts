// The watch API on the console's own port.

import type { HttpBindings } from "@hono/node-server";
import { PROBLEM_MEDIA_TYPE } from "@/contract/wire/media-types";
import { declaredLength, readBody } from "@/server/http/read-body";
import { pathOf } from "@/server/http/request-guard";
import type { WatchAnswers } from "@/server/watcher/api/watch-answers";
import { type AllowedNames, refuseCaller } from "./caller-guard";
import { problemResponse } from "./problem-response";

/** Of a `PATCH`: a reason of a thousand characters fits many times. */
const BODY_LIMIT_BYTES = 65_536;
const METHODS = ["GET", "PATCH"];

export async function answerWatch(
  { incoming }: HttpBindings,
  watch: WatchAnswers,
  callers: AllowedNames,
): Promise<Response> {
  const refusal = refuseCaller(incoming, METHODS, callers);
  if (refusal) return refusal;
  const body =
    incoming.method === "GET" || declaredLength(incoming) > BODY_LIMIT_BYTES
      ? null
      : await readBody(incoming, BODY_LIMIT_BYTES);
  if (body === "cut-off") return new Response(null, { status: 499 });
  if (declaredLength(incoming) > BODY_LIMIT_BYTES || (body && body.length > BODY_LIMIT_BYTES)) {
    const detail = `A request body may have at most ${BODY_LIMIT_BYTES} bytes`;
    return problemResponse({ status: 413, title: "Content Too Large", detail });
  }
  const target = incoming.url ?? "";
  const path = pathOf(target);
  const answer = await watch.answer({
    method: incoming.method ?? "",
    path,
    query: new URLSearchParams(target.slice(path.length)),
    authorization: incoming.headers.authorization,
    body,
  });
  const type = answer.status < 400 ? "application/json" : PROBLEM_MEDIA_TYPE;
  return new Response(streamOf(answer.pieces), {
    status: answer.status,
    headers: { ...answer.headers, "content-type": type, "cache-control": "no-store" },
  });
}

/** A piece at a time, when it is asked for: a long answer holds other calls up no longer than for one of them. */
function streamOf(pieces: Iterable<string>): ReadableStream<Uint8Array> {
  const iterator = pieces[Symbol.iterator]();
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      const { value, done } = iterator.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
}

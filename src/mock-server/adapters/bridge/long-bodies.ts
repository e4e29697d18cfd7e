// Bodies that are too long to be copied or read on a page's thread, such as snapshots: pages and worker hand them to
// each other as blobs, whose bytes stay where they are until the worker reads them.

import type {
  NetworkFailure,
  ServerAnswer,
  ServerRequest,
  ServerResponse,
} from "@/mock-server/service/http/http-message";

/** A request as a page hands it over. */
export type CarriedRequest = Omit<ServerRequest, "body"> & { readonly body: ServerRequest["body"] | Blob };

/** An answer as the worker hands it over. */
export type CarriedAnswer =
  | (Omit<ServerResponse, "body"> & { readonly body: ServerResponse["body"] | Blob })
  | NetworkFailure;

/** From so many bytes or characters on. */
export const LONG_BODY = 1_000_000;

export function toBlobWhereLong(answer: ServerAnswer): CarriedAnswer {
  if (answer.type !== "response" || (answer.body?.length ?? 0) < LONG_BODY) return answer;
  return { ...answer, body: new Blob([answer.body ?? ""]) };
}

export async function toBytes(body: CarriedRequest["body"]): Promise<ServerRequest["body"]> {
  return body instanceof Blob ? new Uint8Array(await body.arrayBuffer()) : body;
}

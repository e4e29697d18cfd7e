// The unpacked body of a received request, kept while it is on the screen.

import { localQuery } from "@/api/query/local-query";
import type { ReceivedRequest } from "@/contract/sandbox/receiver";
import { unpackBody } from "./unpack-body";

/** By the packed text itself: the same number may mean another request in another world. */
export function unpackedBodyOf(request: ReceivedRequest) {
  return localQuery({
    queryKey: ["unpacked-body", request.headers["content-encoding"] ?? "", request.body_base64],
    work: () => unpackBody(request),
    // The text may be many times as long as what was packed.
    gcTime: 0,
  });
}

import { useEffect, useState } from "react";
import type { ReceivedRequest } from "@/contract/sandbox/receiver";
import { type UnpackedBody, unpackBody } from "./unpack-body";

/** The body of a request; null while it is being unpacked. */
export function useUnpackedBody(request: ReceivedRequest): UnpackedBody | null {
  const [unpacked, setUnpacked] = useState<{ of: ReceivedRequest; body: UnpackedBody } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void unpackBody(request).then((body) => {
      if (isCurrent) setUnpacked({ of: request, body });
      return body;
    });
    return () => {
      isCurrent = false;
    };
  }, [request]);
  return unpacked?.of === request ? unpacked.body : null;
}

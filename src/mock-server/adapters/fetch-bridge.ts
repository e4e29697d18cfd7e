// Between the platform's Request and Response and the server's plain messages.

import {
  type CarriedAnswer,
  type CarriedRequest,
  LONG_BODY,
} from "@/mock-server/adapters/bridge/long-bodies";

/** Where calls of this browser come from, as events tell it: an address reserved for documentation (RFC 5737). */
const CLIENT_IP = "203.0.113.24";

export async function toServerRequest(request: Request): Promise<CarriedRequest> {
  const body = await request.blob();
  return {
    method: request.method.toUpperCase(),
    url: request.url,
    headers: { "user-agent": navigator.userAgent, ...Object.fromEntries(request.headers) },
    body: await carried(body),
    clientIp: CLIENT_IP,
  };
}

async function carried(body: Blob): Promise<CarriedRequest["body"]> {
  if (body.size >= LONG_BODY) return body;
  return body.size === 0 ? null : new Uint8Array(await body.arrayBuffer());
}

/** Waits as long as the answer says. Null: the call is to fail without an answer. */
export async function toFetchResponse(answer: CarriedAnswer): Promise<Response | null> {
  if (answer.type === "network-failure") return null;
  const { delayMs = 0, status, headers, body } = answer;
  if (delayMs > 0) {
    await new Promise((resolve) => {
      setTimeout(resolve, delayMs);
    });
  }
  return new Response(body, { status, headers });
}

/**
 * A `fetch` that asks the server directly: for places where no service worker can run, and for bodies that would be
 * copied on the page's thread on their way through one. Blobs pass through here as they are.
 */
export function createDirectFetch(handle: (request: CarriedRequest) => Promise<CarriedAnswer>): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const response = await toFetchResponse(await handle(await toServerRequest(request)));
    request.signal.throwIfAborted();
    if (!response) throw new TypeError("the simulated connection failed");
    return response;
  };
}

// A connection to a hand-written server, for tests of the data layer.

import { type Connection, connect } from "./connection";

export interface SeenRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: unknown;
}

export interface TestServer {
  /** Every request so far, in order. */
  readonly seen: SeenRequest[];
  /** `METHOD url` of every request so far. */
  calls(): string[];
}

/** Connects to `answer`, which is called once for each request. */
export function connectToTestServer(
  answer: (request: SeenRequest) => Response | Promise<Response>,
  settings: Partial<Connection> = {},
): TestServer {
  const seen: SeenRequest[] = [];
  connect({
    originOf: (host) => `https://${host}.test`,
    sandboxOrigin: "https://console.test",
    watchOrigin: "https://console.test",
    token: () => "kpat_test",
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const text = await request.text();
      const body: unknown = text === "" ? undefined : JSON.parse(text);
      const one = { method: request.method, url: decodeURI(request.url), headers: request.headers, body };
      seen.push(one);
      return answer(one);
    },
    ...settings,
  });
  return { seen, calls: () => seen.map(({ method, url }) => `${method} ${url}`) };
}

export function problemResponse(status: number, body: object): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/problem+json" },
  });
}

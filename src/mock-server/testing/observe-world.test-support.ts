// Everything that can be seen of a world over the sandbox API, so that two of them can be compared.

import type { TestServer } from "./mock-server.test-support";

export async function observe({ call }: TestServer) {
  const world = (await call("GET", "/__sandbox/world")).body;
  const deliveries = (await call("GET", "/__sandbox/deliveries?page[size]=1000")).body.data;
  const receivers = (await call("GET", "/__sandbox/receivers")).body.data as { id: string }[];
  const requests = await Promise.all(
    receivers.map(async ({ id }) => (await call("GET", `/__sandbox/receivers/${id}/requests`)).body.data),
  );
  const records = await Promise.all(
    deliveries.map(
      async ({ id }: { id: string }) => (await call("GET", `/__sandbox/deliveries/${id}/records`)).body,
    ),
  );
  return { world, deliveries, receivers, requests, records };
}

// A webhook and its receiver, in few words.

import { gunzipSync } from "node:zlib";
import type { TestServer } from "./mock-server.test-support";

export const SECRET = "Splunk 7f0c1d9e-not-a-real-token";

export const DESTINATION = {
  name: "SIEM",
  endpoint: "https://siem.example.com/in",
  authorization: SECRET,
};

export async function createDestination({ call }: TestServer, more: object = {}): Promise<string> {
  const { status, body } = await call("POST", "/v3/audit-log-destinations", { ...DESTINATION, ...more });
  if (status !== 201) throw new Error(`creating a destination answered ${status}`);
  return body.id;
}

/** Creates a destination and switches the webhook of a region on. */
export async function configure(server: TestServer, more: object = {}): Promise<string> {
  const id = await createDestination(server, more);
  const change = { audit_log_destination_id: id, enabled: true };
  const { status } = await server.call("PATCH", "/v3/audit-log-webhook", change);
  if (status !== 200) throw new Error(`configuring the webhook answered ${status}`);
  return id;
}

/** Tells the first receiver, to which the endpoint of `DESTINATION` belongs, how to behave from now on. */
export async function behave({ call }: TestServer, behaviour: unknown[]): Promise<void> {
  const { body } = await call("GET", "/__sandbox/receivers");
  const { id, name, url_prefix } = body.data[0];
  const { status } = await call("PUT", `/__sandbox/receivers/${id}`, { name, url_prefix, behaviour });
  if (status !== 200) throw new Error(`the receiver answered ${status}`);
}

/** The lines of each request that has reached the first receiver. */
export async function receivedLines({ call }: TestServer): Promise<string[][]> {
  const { body: receivers } = await call("GET", "/__sandbox/receivers");
  const { body } = await call("GET", `/__sandbox/receivers/${receivers.data[0].id}/requests`);
  return body.data.map(({ body_base64 }: { body_base64: string }) =>
    gunzipSync(Buffer.from(body_base64, "base64")).toString("utf8").split("\n"),
  );
}

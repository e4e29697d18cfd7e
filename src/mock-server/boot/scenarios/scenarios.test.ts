// Every scenario begins, verifies, and survives being saved and loaded.

import { createPublicKey, verify } from "node:crypto";
import { describe, expect, test } from "vitest";
import { parseRecord } from "@/audit-log/record/parse-record";
import { SCENARIO_IDS } from "@/contract/sandbox/scenario";
import { startTestServer, type TestServer } from "@/mock-server/testing/mock-server.test-support";

async function deliveries({ call }: TestServer) {
  const { body } = await call("GET", "/__sandbox/deliveries?page[size]=1000");
  return body.data as { id: string; state: string; events: number; bytes: number; log_format: string }[];
}

async function records({ call }: TestServer, id: string): Promise<string[]> {
  return (await call("GET", `/__sandbox/deliveries/${id}/records`)).body.split("\n");
}

describe.each(SCENARIO_IDS)("the scenario %s", (scenario) => {
  test("gives the same world for the same seed, and another one for another", async () => {
    const seen = await Promise.all(
      [7, 7, 8].map(async (seed) => {
        const server = await startTestServer({ scenario, seed });
        const { body: portals } = await server.call("GET", "/v3/portals", undefined, { host: "global" });
        return JSON.stringify([
          portals,
          await deliveries(server),
          (await server.call("GET", "/__sandbox/world")).body,
        ]);
      }),
    );
    expect(seen[0]).toBe(seen[1]);
    expect(seen[0]).not.toBe(seen[2]);
  });

  test("has only records of one line that parse and verify, of the size the log says", async () => {
    const server = await startTestServer({ scenario });
    const { body: jwks } = await server.call("GET", "/v2/audit-log-webhook/jwks.json");
    const keys = jwks.keys.map((key: Record<string, string>) => createPublicKey({ key, format: "jwk" }));
    for (const delivery of await deliveries(server)) {
      const lines = await records(server, delivery.id);
      expect(lines).toHaveLength(delivery.events);
      expect(Buffer.byteLength(lines.join("\n"))).toBe(delivery.bytes);
      for (const line of lines) {
        const parsed = parseRecord(line);
        expect(parsed.format).toBe(delivery.log_format);
        if (parsed.format === null || parsed.signature === null) throw new Error(`unsigned: ${line}`);
        const signature = Buffer.from(parsed.signature, "base64url");
        const text = Buffer.from(parsed.signedText);
        expect(
          keys.some((key: ReturnType<typeof createPublicKey>) => verify(null, text, key, signature)),
        ).toBe(true);
      }
    }
  });

  test("survives a snapshot, without any authorization value in it", async () => {
    const server = await startTestServer({ scenario });
    const secret = "Bearer very-secret-value";
    const { body: destination } = await server.call("POST", "/v3/audit-log-destinations", {
      name: "Secret keeper",
      endpoint: "https://siem.example.com/secret",
      authorization: secret,
    });
    await server.call("PATCH", "/v3/audit-log-webhook", {
      audit_log_destination_id: destination.id,
      enabled: true,
    });
    await server.advance(1500);
    const before = await deliveries(server);
    const { body: snapshot } = await server.call("GET", "/__sandbox/snapshot");
    expect(JSON.stringify(snapshot)).not.toContain("very-secret-value");
    expect(JSON.stringify(snapshot)).not.toMatch(/Bearer demo-/);

    const other = await startTestServer({ scenario: "fresh", seed: 99 });
    expect((await other.call("PUT", "/__sandbox/snapshot", snapshot)).status).toBe(200);
    expect(await deliveries(other)).toEqual(before);
    const [newest] = before;
    if (newest) expect(await records(other, newest.id)).toEqual(await records(server, newest.id));
    expect((await other.call("GET", "/__sandbox/world")).body).toMatchObject({
      scenario,
      clock: { state: "paused" },
    });
  });
});

test("hostile values are all there, each in a line of its own", async () => {
  const server = await startTestServer({ scenario: "hostile" });
  const lines: string[] = [];
  for (const { id } of await deliveries(server)) lines.push(...(await records(server, id)));
  const agents = lines.map((line) => {
    const parsed = parseRecord(line);
    return parsed.format === null ? null : parsed.fields.find(({ key }) => key === "user_agent")?.value;
  });
  expect(agents).toContain("two\nlines");
  expect(agents).toContain("a|pipe and a=sign and a back\\slash");
  expect(agents).toContain("lone high surrogate \ufffd and lone low surrogate \ufffd");
  expect(agents.some((agent) => agent?.length === 10_000)).toBe(true);
});

test("a rotated key signs from now on, and what was recorded before keeps its own", async () => {
  const server = await startTestServer({ scenario: "rotation" });
  const { body } = await server.call("GET", "/v2/audit-log-webhook/jwks.json");
  expect(body.keys).toHaveLength(3);
  const all = await deliveries(server);
  const oldest = await records(server, all.at(-1)!.id);
  const { status, body: rotated } = await server.call("POST", "/__sandbox/keys/rotate");
  expect(status).toBe(201);
  const { body: after } = await server.call("GET", "/v2/audit-log-webhook/jwks.json");
  expect(after.keys.map(({ kid }: { kid: string }) => kid)).toEqual([
    rotated.kid,
    ...body.keys.map(({ kid }: { kid: string }) => kid),
  ]);
  expect(await records(server, all.at(-1)!.id)).toEqual(oldest);
});

test("a snapshot of another version is refused and the world stays", async () => {
  const server = await startTestServer({ scenario: "tour" });
  for (const document of [
    { version: 0 },
    { version: 1, records: [], logs: {} },
    { version: 1, records: "x" },
  ]) {
    expect((await server.call("PUT", "/__sandbox/snapshot", document)).status).toBe(400);
  }
  expect((await server.call("GET", "/__sandbox/world")).body.scenario).toBe("tour");
});

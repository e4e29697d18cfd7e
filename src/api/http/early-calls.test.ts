import { afterEach, beforeEach, expect, test, vi } from "vitest";
import * as z from "zod/mini";
import { serverNow } from "@/api/time/server-clock";
import { request } from "./client";
import { disconnect } from "./connection";
import { connectToTestServer } from "./connection.test-support";
import { callEarly, dropEarlyCalls } from "./early-calls";

const URL = "https://us.test/v3/things";
const NOW = Date.parse("2026-11-30T12:00:00.400Z");
const network = vi.fn<typeof fetch>();

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ["Date"] });
  vi.stubGlobal("fetch", network);
  network.mockReset();
  network.mockImplementation(async () =>
    Response.json("early", { headers: { date: new Date().toUTCString() } }),
  );
});

afterEach(async () => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  dropEarlyCalls();
  await disconnect();
});

function read(method: "GET" | "PATCH" = "GET", signal?: AbortSignal) {
  return request({
    host: "us",
    version: "v3",
    method,
    path: "/things",
    schema: z.string(),
    ...(signal && { signal }),
  });
}

function connected(token = "kpat_test") {
  return connectToTestServer(() => Response.json("later"), { token: () => token });
}

test("an answer that came early is taken once, and was asked for as the client asks", async () => {
  const server = connected();
  void callEarly([URL], "kpat_test");
  expect([await read(), await read()]).toEqual(["early", "later"]);
  expect(network).toHaveBeenCalledOnce();
  const [address, init] = network.mock.calls[0] ?? [];
  const asked = new Request(address ?? "", init);
  const [own] = server.seen;
  expect([asked.method, asked.url, [...asked.headers]]).toEqual(["GET", own?.url, [...(own?.headers ?? [])]]);
});

test("what was asked with another token, or in another place, is not taken", async () => {
  connected("kpat_other");
  void callEarly([URL, "https://eu.test/v3/others"], "kpat_test");
  expect(await read()).toBe("later");
});

test("after a change, and after ten seconds, it is asked anew", async () => {
  connected();
  void callEarly([URL], "kpat_test");
  await read("PATCH");
  expect(await read()).toBe("later");
  void callEarly([URL], "kpat_test");
  vi.setSystemTime(NOW + 10_000);
  expect(await read()).toBe("later");
});

test("an answer is read to its end before anybody asks for it, and that is told", async () => {
  connected();
  const body = new TransformStream<Uint8Array, Uint8Array>();
  network.mockResolvedValueOnce(new Response(body.readable));
  let isAnswered = false;
  const [answered] = callEarly([URL], "kpat_test");
  void answered?.then(() => (isAnswered = true));
  const writer = body.writable.getWriter();
  await writer.write(new TextEncoder().encode('"early"'));
  expect(isAnswered).toBe(false);
  await writer.close();
  await answered;
  expect(await read()).toBe("early");
});

test("a call that failed early is a failure like others, and only of the first who asks", async () => {
  connected();
  network.mockRejectedValueOnce(new TypeError("Failed to fetch"));
  const [answered] = callEarly([URL], "kpat_test");
  await answered; // has come to its end
  await expect(read()).rejects.toMatchObject({ kind: "network" });
  expect(await read()).toBe("later");
});

test("who no longer wants the answer does not get it", async () => {
  connected();
  void callEarly([URL], "kpat_test");
  const gone = new AbortController();
  const reading = read("GET", gone.signal);
  gone.abort(new Error("gone"));
  await expect(reading).rejects.toThrow("gone");
});

test("the server's clock is told by when the answer came, not by when it was taken", async () => {
  connected();
  void callEarly([URL], "kpat_test");
  await vi.waitFor(() => expect(network).toHaveReturned());
  await Promise.resolve();
  vi.setSystemTime(NOW + 8000);
  await read();
  // Taken for an answer of now, the header would say that the server is eight seconds behind.
  expect(serverNow()).toBe(NOW + 8000);
});

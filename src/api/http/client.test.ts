import { afterEach, describe, expect, it, vi } from "vitest";
import * as z from "zod/mini";
import { ApiError } from "./api-error";
import { capabilities } from "@/api/session/capabilities";
import { noContentSchema, request, sandboxBlob, sandboxRequest, sandboxText } from "./client";
import { connectToTestServer, problemResponse } from "./connection.test-support";
import { serverNow } from "@/api/time/server-clock";

const schema = z.object({ id: z.string(), items: z.array(z.object({ size: z.number() })) });
const GOOD = { id: "1", items: [] };

const get = { host: "eu", version: "v3", method: "GET", path: "/things", schema } as const;

async function failure(promise: Promise<unknown>): Promise<ApiError> {
  const error: unknown = await promise.then(
    () => new Error("it succeeded"),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ApiError);
  return error as ApiError; // as the line above has shown
}

afterEach(() => {
  vi.useRealTimers();
});

describe("request", () => {
  it("goes to the host and version, with token, query and JSON body, and returns the parsed answer", async () => {
    const server = connectToTestServer(() => Response.json({ ...GOOD, unknown: true }));
    const answer = await request({
      ...get,
      method: "PATCH",
      query: { "page[size]": 5, "filter[name][contains]": "a&b", after: undefined },
      body: { enabled: false },
    });
    expect(answer).toEqual(GOOD);
    const [seen] = server.seen;
    expect(server.calls()).toEqual([
      "PATCH https://eu.test/v3/things?page%5Bsize%5D=5&filter%5Bname%5D%5Bcontains%5D=a%26b".replace(
        /%5B|%5D/g,
        (code) => decodeURIComponent(code),
      ),
    ]);
    expect(seen?.body).toEqual({ enabled: false });
    expect(seen?.headers.get("authorization")).toBe("Bearer kpat_test");
    expect(seen?.headers.get("content-type")).toBe("application/json");
    expect(seen?.headers.get("accept")).toBe("application/json, application/problem+json");
  });

  it("asks nothing without a token, and is refused as the API would", async () => {
    const onTokenRefused = vi.fn<() => void>();
    const server = connectToTestServer(() => Response.json(GOOD), { token: () => null, onTokenRefused });
    expect(await failure(request(get))).toMatchObject({ kind: "http", status: 401 });
    expect(server.calls()).toEqual([]);
    expect(onTokenRefused).not.toHaveBeenCalled();
  });

  it("sends no content type without a body", async () => {
    const server = connectToTestServer(() => Response.json(GOOD));
    await request(get);
    expect(server.seen[0]?.headers.has("content-type")).toBe(false);
  });

  it("returns undefined for 204", async () => {
    connectToTestServer(() => new Response(null, { status: 204 }));
    await expect(request({ ...get, method: "DELETE", schema: noContentSchema })).resolves.toBeUndefined();
  });

  it("turns a problem document into an error with its trace id and field errors", async () => {
    const problem = {
      status: 400,
      title: "Bad Request",
      detail: "Invalid value",
      instance: "konnect:trace:6644808935508571943",
      invalid_parameters: [
        { field: "body", reason: "request format is invalid" },
        { field: "name", reason: "too long", rule: "max_length", maximum: 255 },
        { field: "log_format", reason: "unknown", rule: "enum", choices: ["cef", "json"] },
        { field: "behaviour", reason: "too few", rule: "min_items", minimum: 1, source: "body" },
      ],
    };
    connectToTestServer(() => problemResponse(400, problem));
    const error = await failure(request(get));
    expect(error).toMatchObject({ kind: "http", status: 400, problem, traceId: "6644808935508571943" });
    expect(error.fieldErrors).toEqual([
      { path: "", rule: "invalid", params: {}, text: "request format is invalid" },
      { path: "name", rule: "max_length", params: { maximum: 255 }, text: "too long" },
      { path: "log_format", rule: "enum", params: { choices: "cef, json" }, text: "unknown" },
      { path: "behaviour", rule: "min_items", params: { minimum: 1 }, text: "too few" },
    ]);
  });

  it("keeps what it can read of a problem document that is not quite one", async () => {
    const invalid_parameters = [
      { field: "name", reason: "taken", rule: "new_rule" },
      "nonsense",
      { field: 5 },
    ];
    connectToTestServer(() => problemResponse(400, { title: "Bad Request", invalid_parameters }));
    const error = await failure(request(get));
    expect(error.problem).toMatchObject({ status: 400, title: "Bad Request", detail: "", instance: "" });
    expect(error.traceId).toBeUndefined();
    expect(error.fieldErrors).toEqual([{ path: "name", rule: "invalid", params: {}, text: "taken" }]);
  });

  it.each([
    ["7", 7000],
    ["Sat, 21 Nov 2026 09:30:20 GMT", 20_000],
    ["Sat, 21 Nov 2026 09:29:00 GMT", 0],
    ["soon", undefined],
  ])("reads Retry-After %j as %s ms", async (header, expectedMs) => {
    vi.useFakeTimers({ now: Date.parse("2026-11-21T09:30:00Z") });
    connectToTestServer(() => new Response(null, { status: 429, headers: { "retry-after": header } }));
    expect((await failure(request(get))).retryAfterMs).toBe(expectedMs);
  });

  it("turns a failed fetch into a network error with its cause", async () => {
    const cause = new TypeError("Failed to fetch");
    connectToTestServer(() => Promise.reject(cause));
    expect(await failure(request(get))).toMatchObject({ kind: "network", status: undefined, cause });
  });

  it("turns a body that breaks off into a network error", async () => {
    const broken = new ReadableStream({
      start: (controller) => {
        controller.error(new TypeError("terminated"));
      },
    });
    connectToTestServer(() => new Response(broken));
    expect((await failure(request(get))).kind).toBe("network");
  });

  it("passes an abort on as it is, because it is no failure of the API", async () => {
    const controller = new AbortController();
    connectToTestServer(() => {
      controller.abort();
      return Promise.reject(new DOMException("aborted", "AbortError"));
    });
    await expect(request({ ...get, signal: controller.signal })).rejects.toMatchObject({
      name: "AbortError",
    });
  });

  it("says where an answer breaks the contract, and never what it says there", async () => {
    connectToTestServer(() =>
      Response.json({ id: "kpat_secret", items: [{ size: 1 }, { size: "kpat_secret" }] }),
    );
    const error = await failure(request(get));
    expect(error).toMatchObject({ kind: "contract", status: 200 });
    expect(error.message).toContain("GET /v3/things");
    expect(error.message).toContain("items.1.size");
    expect(`${error.message} ${String(error.cause)}`).not.toContain("kpat_secret");
  });

  it.each([
    ["no JSON", "kpat_secret"],
    ["empty", ""],
    ["cut off", '{"id":"kpat_secret'],
  ])("calls an answer of success that is %s a breach of the contract", async (_, body) => {
    connectToTestServer(() => new Response(body));
    const error = await failure(request(get));
    expect(error.kind).toBe("contract");
    expect(`${error.message} ${String(error.cause)}`).not.toContain("kpat_secret");
  });

  it.each([200, 404])("learns the server's time from the Date header of a %i", async (status) => {
    vi.useFakeTimers({ now: Date.parse("2026-11-21T09:30:00Z") });
    const date = "Sun, 01 Feb 2026 12:00:00 GMT";
    const answer = { ...GOOD, status, title: "an answer" };
    connectToTestServer(() => Response.json(answer, { status, headers: { date } }));
    await request(get).catch(() => undefined);
    expect(Math.abs(serverNow() - Date.parse(date))).toBeLessThan(1000);
  });
});

describe("sandboxRequest", () => {
  it("goes to the sandbox's origin, without the token", async () => {
    const server = connectToTestServer(() => Response.json(GOOD));
    await sandboxRequest({ method: "POST", path: "/__sandbox/world", body: {}, schema });
    expect(server.calls()).toEqual(["POST https://console.test/__sandbox/world"]);
    expect(server.seen[0]?.headers.has("authorization")).toBe(false);
  });

  it("reads text as it is", async () => {
    connectToTestServer(() => new Response("one\ntwo\n"));
    await expect(sandboxText("/__sandbox/deliveries/1/records")).resolves.toBe("one\ntwo\n");
  });

  it("hands over bytes that it has not looked at", async () => {
    connectToTestServer(() => new Response("no JSON", { headers: { "content-type": "application/json" } }));
    const blob = await sandboxBlob("/__sandbox/snapshot");
    expect([blob.type, await blob.text()]).toEqual(["application/json", "no JSON"]);
    connectToTestServer(() =>
      problemResponse(500, { status: 500, title: "Broken", instance: "", detail: "" }),
    );
    expect((await failure(sandboxBlob("/__sandbox/snapshot"))).kind).toBe("http");
    connectToTestServer(() => new Response("<!doctype html><title>Sign in</title>"));
    expect((await failure(sandboxBlob("/__sandbox/snapshot"))).kind).toBe("foreign");
  });

  it("sends a file as it is", async () => {
    const server = connectToTestServer(() => Response.json(GOOD));
    const body = new Blob(['{ "a" : 1 }']);
    await sandboxRequest({ method: "PUT", path: "/__sandbox/snapshot", body, schema });
    expect(server.seen[0]?.body).toEqual({ a: 1 });
    expect(server.seen[0]?.headers.get("content-type")).toBe("application/json");
  });

  it("refuses where there is no sandbox, as capabilities say", async () => {
    const server = connectToTestServer(() => Response.json(GOOD), { sandboxOrigin: null });
    expect(Object.values(capabilities())).not.toContain(true);
    await expect(sandboxText("/__sandbox/world")).rejects.toThrow("no sandbox");
    expect(server.seen).toEqual([]);
  });

  it("is offered with all its parts where there is one", () => {
    connectToTestServer(() => Response.json(GOOD));
    expect(Object.values(capabilities())).not.toContain(false);
  });
});

// From answers to looks: what each field becomes, what a look asks, and in which order.

import { describe, expect, test } from "vitest";
import { lookedAt } from "@/history/look";
import { type Ledger, newLedger } from "@/history/ledger";
import { MINUTE_MS, SECOND_MS } from "@/lib/epoch";
import { START, startTestServer, type TestServer } from "@/mock-server/testing/mock-server.test-support";
import { changeWebhook } from "@/mock-server/testing/watch.test-support";
import { configure } from "@/mock-server/testing/webhook.test-support";
import type { ReadCall } from "./look-calls";
import { lookOf, readDate, replayJobOf } from "./observation";
import { type Ask, AskFailure, DETAILS_EVERY_MS, observe } from "./observe";

const US = { region: "us", portalId: null } as const;

describe("the fields", () => {
  test("of a status, a job and the details of a region", () => {
    const look = lookOf({
      at: START,
      intervalMs: MINUTE_MS,
      status: {
        webhook_enabled: true,
        webhook_status: "inactive",
        last_attempt_at: "2026-11-21T09:00:00Z",
        last_response_code: 503,
        last_response_message: "busy",
      },
      job: {
        start_at: "2026-11-21T08:00:00Z",
        end_at: "2026-11-21T08:30:00Z",
        status: "completed",
        updated_at: "2026-11-21T08:40:00Z",
      },
      details: {
        webhook: { audit_log_destination_id: "d1", enabled: true },
        settings: {
          endpoint: "https://siem.example.com/secret",
          enabled: true,
          log_format: "cef",
          skip_ssl_verification: false,
          updated_at: "2026-11-20T00:00:00Z",
        },
        destination: null,
      },
    });
    expect(look).toEqual({
      at: START,
      intervalMs: MINUTE_MS,
      enabled: true,
      status: "inactive",
      lastAttempt: { at: START, code: 503, message: "busy" },
      job: {
        startAt: START - 3_600_000,
        endAt: START - 1_800_000,
        status: "completed",
        updatedAt: START - 1_200_000,
      },
      details: {
        destinationId: "d1",
        endpointHost: "siem.example.com",
        webhookUpdatedAt: Date.UTC(2026, 10, 20),
        destinationUpdatedAt: null,
      },
    });
  });

  test("that say nothing: no attempt, no answer to it, no job, nothing set up", () => {
    const never = "0001-01-01T00:00:00Z";
    const job = { start_at: never, end_at: never, updated_at: never, status: "unconfigured" };
    expect(replayJobOf(job)).toBeNull();
    const status = { webhook_enabled: false, webhook_status: "unconfigured" };
    const look = { at: START, intervalMs: MINUTE_MS, job };
    expect(lookOf({ ...look, status, details: null })).toMatchObject({
      lastAttempt: null,
      job: null,
      details: null,
    });
    const failed = { ...status, last_attempt_at: "2026-11-21T09:00:00Z" };
    expect(lookOf({ ...look, status: failed, details: null }).lastAttempt).toEqual({
      at: START,
      code: null,
      message: "",
    });
    const settings = {
      endpoint: "unconfigured",
      enabled: false,
      log_format: "cef",
      skip_ssl_verification: false,
      updated_at: never,
    };
    const details = {
      webhook: { audit_log_destination_id: "", enabled: false },
      settings,
      destination: null,
    };
    expect(lookOf({ ...look, status, details }).details).toEqual({
      destinationId: null,
      endpointHost: null,
      webhookUpdatedAt: null,
      destinationUpdatedAt: null,
    });
  });

  test("and the instant of an answer", () => {
    expect(readDate("Sat, 21 Nov 2026 09:00:00 GMT")).toBe(START);
    expect(readDate("yesterday")).toBeNull();
    expect(readDate(null)).toBeNull();
  });
});

/** Looks at a server, and writes down what was asked. @param before is told of each call before it is made */
function lookingAt({ call }: TestServer, before: (path: string) => Promise<void> = async () => undefined) {
  let ledger: Ledger = newLedger(US, START, "us-");
  let detailsAskedAt: number | null = null;
  let asked: string[] = [];
  const ask: Ask = async ({ host, version, path }: ReadCall) => {
    await before(path);
    asked.push(`${version}${path}`.replace(/[\da-f-]{36}/, "{id}"));
    const { status, body, headers } = await call("GET", `/${version}${path}`, undefined, { host });
    if (status !== 200) throw new AskFailure(String(status), { status });
    return { body, at: readDate(headers["date"])! }; // the server always says it
  };
  return async () => {
    asked = [];
    const observed = await observe(ledger, { ask, intervalMs: MINUTE_MS, detailsAskedAt });
    ({ detailsAskedAt } = observed);
    for (const look of observed.looks) ({ ledger } = lookedAt(ledger, look));
    return { asked, looks: observed.looks };
  };
}

const STATUS = ["v3/audit-log-webhook/status", "v3/audit-log-replay-job"];
const DETAILS = ["v3/audit-log-webhook", "v2/audit-log-webhook", "v3/audit-log-destinations/{id}"];

describe("a look", () => {
  test("asks details at the start, and again after a quarter of an hour, before the status", async () => {
    const server = await startTestServer();
    await configure(server);
    const look = lookingAt(server);
    expect((await look()).asked).toEqual([...DETAILS, ...STATUS]);
    for (let minute = 1; minute <= DETAILS_EVERY_MS / MINUTE_MS; minute += 1) {
      await server.advance(MINUTE_MS);
      const { asked } = await look();
      if (minute < 15) expect(asked, `minute ${minute}`).toEqual(STATUS);
      else expect(asked).toEqual([...DETAILS, ...STATUS]);
    }
  });

  test("asks them when a status changed and after a pause, and the status once more", async () => {
    const server = await startTestServer();
    await configure(server);
    const look = lookingAt(server);
    await look();
    await changeWebhook(server, { enabled: false });
    await server.advance(MINUTE_MS);
    expect(await look()).toMatchObject({
      asked: [...STATUS, ...DETAILS, ...STATUS],
      looks: [{ enabled: false }],
    });
    await server.advance(4 * MINUTE_MS);
    expect((await look()).asked).toEqual([...STATUS, ...DETAILS, ...STATUS]);
  });

  test("that meets a change between its own calls tells of both states", async () => {
    const server = await startTestServer();
    const id = await configure(server);
    let isArmed = false;
    const look = lookingAt(server, async (path) => {
      if (!isArmed || path !== "/audit-log-webhook") return;
      isArmed = false;
      await server.advance(SECOND_MS);
      await changeWebhook(server, { enabled: true, audit_log_destination_id: id });
    });
    await look();
    await changeWebhook(server, { enabled: false });
    await server.advance(MINUTE_MS);
    isArmed = true;
    const { looks } = await look();
    expect(looks).toMatchObject([
      { enabled: false, details: null },
      { enabled: true, details: { destinationId: id } },
    ]);
  });

  test("does without a destination that may not be read, and not without anything else", async () => {
    const server = await startTestServer();
    await configure(server);
    const refuse = (word: string, status: number) => async (path: string) => {
      if (path.includes(word)) throw new AskFailure("refused", { status });
    };
    const { looks } = await lookingAt(server, refuse("destinations", 403))();
    expect(looks).toMatchObject([
      { details: { destinationUpdatedAt: null, endpointHost: "siem.example.com" } },
    ]);
    await expect(lookingAt(server, refuse("destinations", 503))()).rejects.toThrow("refused");
    await expect(lookingAt(server, refuse("status", 403))()).rejects.toThrow("refused");
  });
});

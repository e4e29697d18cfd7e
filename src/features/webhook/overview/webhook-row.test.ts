import { describe, expect, it } from "vitest";
import { ApiError } from "@/api/http/api-error";
import { storedDestination } from "@/contract/webhook/destination.test-support";
import { parseRfc3339 } from "@/lib/epoch";
import { rowPart, webhookRow, type RowQueries } from "./webhook-row";

const SIEM = storedDestination();
const FORBIDDEN = new ApiError({ kind: "http", status: 403, message: "forbidden" });
const BROKEN = new ApiError({ kind: "network", message: "no answer" });
const SUBJECT = {
  id: "us",
  name: "US - North America",
  region: "us",
  scope: { kind: "region", region: "us" },
} as const;

type Asked<Name extends keyof RowQueries> = Pick<RowQueries[Name], "data" | "error">;

/** Queries that answer `data` or fail with `error`, and a list of those that were asked again. */
function queries(parts: { [Name in keyof RowQueries]: Asked<Name> }) {
  const refetched: string[] = [];
  const refetchOf = (name: string) => () => {
    refetched.push(name);
    return new Promise<never>(() => {});
  };
  return {
    refetched,
    queries: {
      webhook: { ...parts.webhook, refetch: refetchOf("webhook") },
      status: { ...parts.status, refetch: refetchOf("status") },
      destinations: { ...parts.destinations, refetch: refetchOf("destinations") },
    },
  };
}

const PENDING = { data: undefined, error: null };
const WEBHOOK = { data: { audit_log_destination_id: SIEM.id, enabled: true }, error: null };
const STATUS = { data: { webhook_enabled: true, webhook_status: "active" }, error: null };
const DESTINATIONS = { data: [SIEM], error: null };
const failed = (error: ApiError) => ({ data: undefined, error });

describe("rowPart", () => {
  it.each([
    { name: "an answer", query: { data: 1, error: null }, state: "loaded" },
    { name: "an answer that could not be renewed", query: { data: 1, error: BROKEN }, state: "loaded" },
    { name: "nothing yet", query: { data: undefined, error: null }, state: "pending" },
    { name: "a failure", query: { data: undefined, error: BROKEN }, state: "failed" },
    { name: "a refusal", query: { data: undefined, error: FORBIDDEN }, state: "forbidden" },
  ])("is $state for $name", ({ query, state }) => {
    expect(rowPart(query).state).toBe(state);
  });
});

describe("webhookRow", () => {
  it("joins the webhook with the destination it refers to", () => {
    const { queries: asked } = queries({ webhook: WEBHOOK, status: STATUS, destinations: DESTINATIONS });
    expect(webhookRow(SUBJECT, asked)).toMatchObject({
      ...SUBJECT,
      status: { state: "loaded", value: STATUS.data },
      target: { kind: "named", destination: SIEM },
    });
  });

  it("was changed when its destination was, or later, when it got another one", () => {
    const { queries: asked } = queries({ webhook: WEBHOOK, status: STATUS, destinations: DESTINATIONS });
    expect(webhookRow(SUBJECT, asked).changedAt).toBe(parseRfc3339(SIEM.updated_at));
    const updated_at = "2026-11-21T11:00:00Z";
    const settings = { ...SIEM, enabled: true, updated_at };
    expect(webhookRow(SUBJECT, asked, settings).changedAt).toBe(parseRfc3339(updated_at));
  });

  it.each([
    { name: "the webhook is on its way", webhook: PENDING, destinations: DESTINATIONS, kind: "pending" },
    { name: "the destinations are on their way", webhook: WEBHOOK, destinations: PENDING, kind: "pending" },
    { name: "the webhook failed", webhook: failed(BROKEN), destinations: DESTINATIONS, kind: "not_readable" },
    {
      name: "the destinations are refused",
      webhook: WEBHOOK,
      destinations: failed(FORBIDDEN),
      kind: "not_readable",
    },
    {
      name: "nothing is set, with or without the destinations",
      webhook: { data: { enabled: false }, error: null },
      destinations: failed(BROKEN),
      kind: "none",
    },
  ])("says $kind of the target while $name", ({ webhook, destinations, kind }) => {
    const { queries: asked } = queries({ webhook, status: STATUS, destinations });
    expect(webhookRow(SUBJECT, asked).target.kind).toBe(kind);
  });

  it("asks again only for what failed", () => {
    const { queries: asked, refetched } = queries({
      webhook: WEBHOOK,
      status: failed(BROKEN),
      destinations: DESTINATIONS,
    });
    for (const reread of webhookRow(SUBJECT, asked).rereads) reread();
    expect(refetched).toEqual(["status"]);
  });
});

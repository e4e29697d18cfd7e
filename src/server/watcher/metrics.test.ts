// What a scrape says of webhooks, and that the rules and the board of the documents name nothing else.

import { readFileSync } from "node:fs";
import { afterAll, expect, test } from "vitest";
import { HOUR_MS, MINUTE_MS } from "@/lib/epoch";
import { changeWebhook } from "@/mock-server/testing/watch.test-support";
import { METRICS } from "./metrics";
import { removeFolders, watching } from "./watcher.test-support";

afterAll(removeFolders);

/** By metric, of the webhook of a region. */
function ofRegion(text: string, region: string): Record<string, number> {
  const lines = text.matchAll(/^(\w+)\{region="(\w+)",portal=""\} (\S+)$/gm);
  return Object.fromEntries(
    [...lines].flatMap(([, name = "", of, value]) => (of === region ? [[name, Number(value)]] : [])),
  );
}

test("each state of a webhook", async () => {
  const watcher = await watching();
  const us = async () => ofRegion(await watcher.metrics.text(), "us");
  const last = watcher.books.ledger({ region: "us", portalId: null })?.looking.last;
  expect(await us()).toEqual({
    konnect_audit_webhook_enabled: 1,
    konnect_audit_webhook_active: 1,
    konnect_audit_webhook_last_attempt_timestamp_seconds: (last?.lastAttempt?.at ?? 0) / 1000,
    konnect_audit_webhook_last_response_code: 200,
    konnect_audit_webhook_open_gap_seconds: 0,
    konnect_audit_watch_last_success_timestamp_seconds: (last?.at ?? 0) / 1000,
  });
  expect(ofRegion(await watcher.metrics.text(), "eu")).toMatchObject({ konnect_audit_webhook_enabled: 0 });

  await changeWebhook(watcher.server, { enabled: false });
  await watcher.pass(HOUR_MS, 10_000);
  const off = await us();
  expect(off["konnect_audit_webhook_enabled"]).toBe(0);
  expect(off["konnect_audit_webhook_open_gap_seconds"]).toBeGreaterThanOrEqual(HOUR_MS / 1000);
  const week =
    (off["konnect_audit_webhook_open_gap_seconds"] ?? 0) +
    (off["konnect_audit_webhook_replayable_seconds"] ?? 0);
  expect(week).toBeCloseTo((7 * 24 * HOUR_MS) / 1000);

  watcher.refuse = () => "network";
  await watcher.pass(10 * MINUTE_MS, 10_000);
  const blind = await us();
  expect(blind).not.toHaveProperty("konnect_audit_webhook_enabled");
  expect(blind["konnect_audit_watch_last_success_timestamp_seconds"]).toBe(
    off["konnect_audit_watch_last_success_timestamp_seconds"],
  );
});

test("the rules and the board name metrics that there are, and no others; each is shown somewhere", () => {
  const documents = ["docs/watch/rules.yml", "docs/watch/board.json"].map((name) =>
    readFileSync(name, "utf8"),
  );
  const named = new Set(documents.flatMap((text) => text.match(/\bkonnect_audit_\w+/g) ?? []));
  expect([...named].toSorted()).toEqual(Object.keys(METRICS).toSorted());
  expect(() => JSON.parse(documents[1] ?? "") as unknown).not.toThrow();
});

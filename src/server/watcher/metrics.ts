// What the watcher knows, as Prometheus reads it. The names stand here once; the rules and the board in docs/watch are
// held to them.

import { Gauge, Registry } from "prom-client";
import type { Scope } from "@/history/facts";
import { gapAt } from "@/history/gap";
import { segmentsAt } from "@/history/look";
import { type EpochMs, SECOND_MS } from "@/lib/epoch";
import type { WatchBooks } from "@/server/watcher/books/watch-books";

/** Each with the labels `region` and `portal`, which is empty for a region's own webhook. */
export const METRICS = {
  konnect_audit_webhook_enabled: "1 where the webhook is switched on; absent while it is not observed",
  konnect_audit_webhook_active: "1 where its status is active; absent while it is not observed",
  konnect_audit_webhook_last_attempt_timestamp_seconds: "When the last delivery attempt started",
  konnect_audit_webhook_last_response_code: "HTTP status of the last attempt; 0 where there was no answer",
  konnect_audit_webhook_open_gap_seconds: "Age of the oldest gap that is not closed; 0 without one",
  konnect_audit_webhook_replayable_seconds: "Until the first open gap can no longer be replayed whole",
  konnect_audit_watch_last_success_timestamp_seconds: "When the webhook was looked at last",
} as const;

type Metric = keyof typeof METRICS;

export interface Metrics {
  readonly contentType: string;
  readonly text: () => Promise<string>;
}

/** The text of a scrape, as it is now. @param now by the API's clock, which is the one the instants are of */
export function createMetrics(books: WatchBooks, now: () => EpochMs): Metrics {
  const registry = new Registry();
  const gauges = new Map(
    Object.entries(METRICS).map(([name, help]) => [
      name,
      new Gauge({ name, help, labelNames: ["region", "portal"], registers: [registry] }),
    ]),
  );
  return {
    contentType: registry.contentType,
    text() {
      setAll(gauges, books, now());
      return registry.metrics();
    },
  };
}

function setAll(gauges: ReadonlyMap<string, Gauge>, books: WatchBooks, now: EpochMs): void {
  for (const gauge of gauges.values()) gauge.reset();
  for (const ledger of books.ledgers()) {
    const { scope, looking, isPortalGone } = ledger;
    if (isPortalGone) continue;
    const set = (name: Metric, value: number) => gauges.get(name)?.set(labelsOf(scope), value);
    const { last } = looking;
    if (last) {
      set("konnect_audit_watch_last_success_timestamp_seconds", last.at / SECOND_MS);
      if (last.lastAttempt) {
        set("konnect_audit_webhook_last_attempt_timestamp_seconds", last.lastAttempt.at / SECOND_MS);
        set("konnect_audit_webhook_last_response_code", last.lastAttempt.code ?? 0);
      }
      // The last word of a webhook that nobody sees any more is no fact.
      if (segmentsAt(ledger, now).at(-1)?.state !== "unobserved") {
        set("konnect_audit_webhook_enabled", Number(last.enabled));
        set("konnect_audit_webhook_active", Number(last.status === "active"));
      }
    }
    const gaps = books.openGaps(scope).map((gap) => gapAt(gap, now, ledger.job));
    const oldest = Math.min(now, ...gaps.map(({ from }) => from));
    set("konnect_audit_webhook_open_gap_seconds", (now - oldest) / SECOND_MS);
    const deadlines = gaps.flatMap(({ state, replayableUntil }) =>
      state === "lost" ? [] : [replayableUntil],
    );
    if (deadlines.length > 0)
      set("konnect_audit_webhook_replayable_seconds", Math.max(0, Math.min(...deadlines) - now) / SECOND_MS);
  }
}

function labelsOf({ region, portalId }: Scope): { region: string; portal: string } {
  return { region, portal: portalId ?? "" };
}

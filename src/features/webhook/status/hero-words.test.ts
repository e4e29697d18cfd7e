// What the page's first sentence may say, and what it may not.

import { expect, it, test } from "vitest";
import type { Gap } from "@/contract/watch/gap";
import type { Segment } from "@/contract/watch/watch-history";
import type { WebhookStatus } from "@/contract/webhook/webhook-status";
import { gapOf } from "@/entities/gap/gap.test-support";
import type { Translate } from "@/i18n/message-key";
import { status as words } from "@/i18n/catalogue/en/status";
import { heroWords, type HeroPlan } from "./hero-words";

const NOW = Date.parse("2026-11-29T03:00:00Z");
const WEEK: readonly Segment[] = [{ from: "2026-11-01T00:00:00Z", to: null, state: "delivering" }];
const ACCEPTED = { last_attempt_at: "2026-11-29T02:59:00Z", last_response_code: 200 };
const REFUSED = { last_attempt_at: "2026-11-22T22:20:49Z", last_response_code: 401 };
const ENDED = { to: "2026-11-23T01:22:49.000Z" };

/** The English text with its params filled in, without a page. */
const t: Translate = (key, ...params) => {
  const values = (params[0] ?? {}) as Record<string, string | number>;
  const text = (name: string) =>
    name
      .split(".")
      .reduce<unknown>((node, each) => (node as Record<string, unknown>)[each], { status: words });
  const plural = values["count"] === 1 ? `${key}_one` : `${key}_other`;
  return String(text(key) ?? text(plural)).replace(/\{\{(\w+)\}\}/g, (_, name: string) =>
    String(values[name]),
  );
};
const minute = (at: number) => new Date(at).toISOString().slice(5, 16).replace("T", " ");
const context = {
  t,
  locale: "en",
  words: {
    moment: minute,
    range: ({ from, to }: Gap) =>
      `${minute(Date.parse(from))} → ${to === null ? "open" : minute(Date.parse(to))}`,
  },
};

interface Facts extends Partial<Omit<HeroPlan, "record" | "status">> {
  readonly word?: string;
  readonly isOn?: boolean;
  readonly attempt?: Partial<WebhookStatus>;
  readonly record?: Partial<HeroPlan["record"]>;
}

function said({ word = "active", isOn = true, attempt = ACCEPTED, record = {}, ...plan }: Facts): string {
  const { title, lines } = heroWords(
    {
      status: { webhook_enabled: isOn, webhook_status: word, ...attempt },
      record: {
        history: "kept",
        hostKind: "watcher",
        segments: WEEK,
        notObserved: [],
        open: [],
        closed: [],
        ...record,
      },
      isProven: true,
      isRetrying: false,
      now: NOW,
      changedAt: null,
      meaning: null,
      ...plan,
    },
    context,
  );
  return [title, ...lines].join(" | ");
}

it.each<[string, Facts, string]>([
  ["delivering", {}, "Delivering | The last batch was answered with success. | Nothing needs to be done."],
  [
    "stopped",
    {
      word: "inactive",
      attempt: REFUSED,
      meaning: "It refused.",
      record: {
        open: [gapOf({ events: { recorded: 41, own_reads: 0, counted_at: "2026-11-29T03:00:00Z" } })],
        segments: [{ from: "2026-11-22T22:20:49Z", to: null, state: "stopped" }],
      },
    },
    "Stopped since 11-22 22:20 (6 days 4 hr) | It refused. | 41 events are recorded and not sent. | The oldest of them is lost in 19 hr 18 min.",
  ],
  [
    "delivering, with a hole",
    { record: { open: [gapOf(ENDED)] } },
    "Delivering, with a hole of 3 hr 4 min | The last batch arrived. Events from 11-22 22:18 → 11-23 01:22 did not; they are not sent by themselves. | The oldest of them is lost in 19 hr 18 min.",
  ],
  [
    "resumed, and nothing accepted since",
    { isProven: false, attempt: REFUSED, changedAt: NOW, record: { open: [gapOf()] } },
    "On again, and not proven yet. Not sent: 6 days 4 hr | Events are recorded, and not sent. | The oldest of them is lost in 19 hr 18 min.",
  ],
  [
    "off for longer than the history reaches",
    {
      isOn: false,
      record: {
        open: [gapOf({ cause: "off", story: [{ at: "2026-11-20T00:00:00Z", kind: "opened", by: null }] })],
        segments: [{ from: "2026-11-22T03:00:00Z", to: null, state: "off" }],
      },
    },
    "Off since 11-20 00:00 (9 days 3 hr) | Events are recorded, and not sent. | The oldest of them is lost in 19 hr 18 min.",
  ],
  [
    "failing for minutes",
    {
      isRetrying: true,
      attempt: { ...ACCEPTED, last_response_code: 503 },
      record: { segments: [{ from: "2026-11-29T02:50:00Z", to: null, state: "failing" }] },
    },
    "Failing since 11-29 02:50 (10 min), and trying again | Nothing has been missed so far.",
  ],
])("%s", (_, facts, expected) => {
  expect(said(facts)).toBe(expected);
});

test("nothing reassures where something was not observed, or no host looks", () => {
  const notObserved = [{ from: "2026-11-28T12:00:00Z", to: "2026-11-29T02:00:00Z" }];
  expect(said({ record: { notObserved } })).toContain("No gap seen; not observed: 14 hr.");
  for (const history of ["none", "unread", "pending"] as const) {
    expect(said({ record: { history, segments: [] } })).not.toContain("Nothing needs to be done");
  }
  expect(said({ record: { history: "none", segments: [] } })).toContain("No history is kept");
  expect(said({ attempt: {} })).not.toContain("Nothing needs to be done");
});

test("only the log of deliveries lets it say that a batch arrived", () => {
  const plan = { arrival: { kind: "arrived" } } as Partial<WebhookStatus>;
  expect(said({ attempt: { ...ACCEPTED, ...plan } })).toContain("The last batch arrived.");
});

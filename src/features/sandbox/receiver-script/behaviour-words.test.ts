import { expect, test } from "vitest";
import type { BehaviourStep } from "@/contract/sandbox/receiver";
import { sandbox } from "@/i18n/catalogue/en/sandbox";
import { deliveries } from "@/i18n/catalogue/en/deliveries";
import type { Translate } from "@/i18n/message-key";
import { behaviourWords } from "./behaviour-words";

/** The English text with its params filled in, without a page. */
const t: Translate = (key, ...params) => {
  const values = (params[0] ?? {}) as Record<string, string | number>;
  const path = key.split(".");
  const find = (names: string[]) =>
    names.reduce<unknown>((node, name) => (node as Record<string, unknown> | undefined)?.[name], {
      sandbox,
      deliveries,
    });
  const plural = `${path.at(-1) ?? ""}_${values["count"] === 1 ? "one" : "other"}`;
  const text = find(path) ?? find([...path.slice(0, -1), plural]);
  return String(text).replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
};

const OK: BehaviourStep = { respond: { status: 200 }, latency_ms: 0, times: 1 };

test.each<[BehaviourStep[], string]>([
  [[OK], "Answers 200"],
  [[{ ...OK, latency_ms: 40 }], "Answers 200 (latency 40 ms)"],
  [[{ fail: "refused", latency_ms: 0, times: 1 }], "Fails: connection refused"],
  [
    [
      { respond: { status: 503, headers: { "retry-after": "3" } }, latency_ms: 120, times: 3 },
      { ...OK, times: 9 },
    ],
    "Answers 503 for 3 requests (Retry-After 3, latency 120 ms), then answers 200",
  ],
  [
    [{ respond: { status: 500 }, latency_ms: 0, times: 1 }, { fail: "closed", latency_ms: 0, times: 2 }, OK],
    "Answers 500 for 1 request, then fails: closed without an answer for 2 requests, then answers 200",
  ],
])("%j", (behaviour, words) => {
  expect(behaviourWords(behaviour, t, "en")).toBe(words);
});

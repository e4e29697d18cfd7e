// Messages: which there are, what is in them, how often they are tried, and what outlives a kill.

import { afterAll, describe, expect, test } from "vitest";
import type { AttemptOutcome } from "@/audit-log/delivery/attempt-outcome";
import { RETRY_WAITS_MS } from "@/audit-log/delivery/retry-policy";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "@/lib/epoch";
import { changeWebhook, record } from "@/mock-server/testing/watch.test-support";
import { behave } from "@/mock-server/testing/webhook.test-support";
import { removeFolders, TOKEN, watching } from "@/server/watcher/watcher.test-support";

afterAll(removeFolders);

const CHAT = "https://chat.example.com/hook/secret-7f0c";
const OK: AttemptOutcome = { kind: "response", status: 200, headers: [], body: "" };
const BUSY: AttemptOutcome = { ...OK, status: 503 };

function target(outcome: () => AttemptOutcome = () => OK) {
  const sent: { url: string; text: string; body: string }[] = [];
  const post = async (url: string, body: string) => {
    sent.push({ url, text: (JSON.parse(body) as { text: string }).text, body });
    return outcome();
  };
  return { sent, post };
}

const kinds = (sent: readonly { body: string }[]) =>
  sent.map(({ body }) => (JSON.parse(body) as { kind: string }).kind);

describe("one message a transition", () => {
  test("a stop, its gap, the recovery and the gap's end, without anything of the endpoint", async () => {
    const { sent, post } = target();
    const watcher = await watching({ notify: [CHAT], post });
    await behave(watcher.server, [{ respond: { status: 404, body: "no such secret-path" } }]);
    await record(watcher.server, 1);
    await watcher.pass(3 * MINUTE_MS, 10_000);
    expect(kinds(sent)).toEqual(["stopped", "gap_opened"]);
    expect(sent[0]?.text).toBe(
      "Audit logs, us: the webhook has stopped (last answer 404). New events are not delivered until it is resumed.",
    );
    await behave(watcher.server, [{ respond: { status: 200 } }]);
    await changeWebhook(watcher.server, { enabled: true });
    await watcher.pass(12 * MINUTE_MS, 10_000);
    expect(kinds(sent)).toEqual(["stopped", "gap_opened", "recovered"]);
    const { body } = await watcher.call("GET", "/gaps");
    await watcher.call("PATCH", `/gaps/${body.data[0].id}`, { body: { accepted: { reason: "a test" } } });
    await watcher.pass(5000, 10_000);
    expect(kinds(sent).at(-1)).toBe("gap_closed");
    const all = sent.map(({ body }) => body).join("\n");
    expect(all).not.toMatch(/secret|siem|\/in\b|7f0c1d9e|a test/);
    expect(JSON.parse(sent[1]?.body ?? "")).toMatchObject({
      kind: "gap_opened",
      scope: { region: "us" },
      code: 404,
      gap: { id: body.data[0].id, to: null },
    });
  });

  test("of a gap and kind, one in ten minutes; what is too soon comes later", async () => {
    const { sent, post } = target();
    const watcher = await watching({ notify: [CHAT], post });
    for (let round = 0; round < 4; round += 1) {
      await behave(watcher.server, [{ respond: { status: round % 2 === 0 ? 404 : 200 } }]);
      if (round % 2 === 1) await changeWebhook(watcher.server, { enabled: true });
      await record(watcher.server, 1);
      await watcher.pass(2 * MINUTE_MS, 10_000);
    }
    expect(kinds(sent).filter((kind) => kind === "stopped")).toHaveLength(1);
    await watcher.pass(10 * MINUTE_MS, 10_000);
    expect(kinds(sent).filter((kind) => kind === "stopped")).toHaveLength(2);
  });

  test("a token that is taken no more: one of the watcher itself, and what is not observed says so", async () => {
    const { sent, post } = target();
    const first = await watching({ notify: [CHAT], post });
    first.refuse = ({ token }) => (token === TOKEN ? 401 : null);
    await first.pass(5 * MINUTE_MS, 30_000);
    const expired = await first.restart({ token: "kpat_expired" });
    await expired.pass(11 * MINUTE_MS, 60_000);
    expect(sent.map(({ text }) => text)).toEqual([
      "Audit logs: Konnect does not take the watcher's token any more (last answer 401). Nothing is observed until it has another one.",
    ]);
    const { body } = await expired.call("GET", "/history?region=us");
    expect(body.data[0].segments.at(-1)).toMatchObject({ state: "unobserved", reason: "answered 401" });
    const renewed = await expired.restart({ token: TOKEN });
    await renewed.pass(MINUTE_MS, 10_000);
    await (await renewed.restart({ token: "kpat_expired" })).pass(MINUTE_MS, 10_000);
    expect(kinds(sent)).toEqual(["token_refused", "token_refused"]);
  });

  test("a day before events are gone, once", async () => {
    const { sent, post } = target();
    const watcher = await watching({ notify: [CHAT], post });
    await changeWebhook(watcher.server, { enabled: false });
    await watcher.pass(5 * MINUTE_MS, 10_000);
    await watcher.sleep(6 * DAY_MS - 10 * MINUTE_MS);
    await watcher.pass(30 * MINUTE_MS, 10_000);
    expect(kinds(sent).filter((kind) => kind === "a_day_left")).toHaveLength(1);
    await watcher.sleep(2 * HOUR_MS);
    await watcher.pass(30 * MINUTE_MS, 10_000);
    expect(kinds(sent).filter((kind) => kind === "a_day_left")).toHaveLength(1);
  });
});

describe("a target that does not take it", () => {
  test("is tried by the schedule of deliveries, and given up without a word of its address", async () => {
    const { sent, post } = target(() => BUSY);
    const watcher = await watching({ notify: [CHAT], post });
    await changeWebhook(watcher.server, { enabled: false });
    await watcher.pass(3 * MINUTE_MS);
    expect(sent).toHaveLength(1 + RETRY_WAITS_MS.length);
    expect(new Set(sent.map(({ body }) => body)).size).toBe(1);
    expect(watcher.said).toContain("a message was given up: the target answered 503");
    expect(watcher.said.join("\n")).not.toContain("secret");
  });

  test("that hangs holds neither the looks nor other targets up", async () => {
    const hanging = target();
    const other = "https://other.example.com/";
    const post = (url: string, body: string) =>
      url === CHAT ? new Promise<AttemptOutcome>(() => undefined) : hanging.post(url, body);
    const watcher = await watching({ notify: [CHAT, other], post });
    await changeWebhook(watcher.server, { enabled: false });
    await watcher.pass(20 * MINUTE_MS, 10_000);
    expect(hanging.sent).toHaveLength(1);
    expect((await watcher.call("GET", "/history?region=us")).body.data[0].segments.at(-1).state).toBe("off");
  });

  test("gets it after a restart; one that is no longer named does not", async () => {
    const { sent, post } = target();
    const watcher = await watching({
      notify: [CHAT],
      post: () => new Promise<AttemptOutcome>(() => undefined),
    });
    await changeWebhook(watcher.server, { enabled: false });
    await watcher.pass(2 * MINUTE_MS, 10_000);
    const again = await watcher.restart({ notify: [CHAT], post });
    expect(kinds(sent)).toEqual(["gap_opened"]);
    await changeWebhook(again.server, { enabled: true });
    const silent = await again.restart({ notify: [], post });
    await silent.pass(5 * MINUTE_MS, 10_000);
    expect(sent).toHaveLength(1);
  });
});

import { describe, expect, test } from "vitest";
import { MAX_RECORDS_PER_BATCH } from "@/audit-log/delivery/batch-limits";
import { authentication } from "@/audit-log/record/sample-events.test-support";
import { type DeliveryTarget, unconfiguredWebhook } from "./delivery";
import type { Lane, LaneInput } from "./lane";
import { NO_LINES } from "./line";
import { transition } from "./transition";

const SIEM: DeliveryTarget = {
  destinationId: "siem",
  endpoint: "https://siem.example.com/in",
  authorization: null,
  logFormat: "json",
  skipSslVerification: false,
};
const OFF: Lane = {
  webhook: unconfiguredWebhook({ kind: "region", region: "us" }),
  target: null,
  lines: NO_LINES,
  collecting: null,
};
const ON = step(OFF, { type: "configured", target: SIEM, enabled: true }).lane;
const REPLAY: LaneInput = { type: "replay-batch", ranges: [{ firstSeq: 3, lastSeq: 4 }], byteLength: 20 };

function step(lane: Lane, input: LaneInput, nextDeliveryNumber = 7) {
  return transition(lane, input, { now: 1000, nextDeliveryNumber });
}

function recorded(seq: number): LaneInput {
  return { type: "event-recorded", event: authentication, seq };
}

describe("a transition answers the delivery that it opened", () => {
  test("a batch of a replay", () => {
    expect(step(ON, REPLAY).opened).toMatchObject({ id: "dlv_7", kind: "replay", ranges: REPLAY.ranges });
  });

  test("the batch that an event begins, and none for those that join it", () => {
    const first = step(ON, recorded(1));
    expect(first.opened).toMatchObject({ id: "dlv_7", kind: "live" });
    expect(step(first.lane, recorded(2)).opened).toBeNull();
  });

  test("the batch that follows a full one", () => {
    let { lane } = step(ON, recorded(1));
    for (let seq = 2; seq <= MAX_RECORDS_PER_BATCH; seq += 1) lane = step(lane, recorded(seq), 8).lane;
    const { opened } = step(lane, recorded(MAX_RECORDS_PER_BATCH + 1), 8);
    const only = MAX_RECORDS_PER_BATCH + 1;
    expect(opened).toMatchObject({ id: "dlv_8", ranges: [{ firstSeq: only, lastSeq: only }] });
  });

  test.each<[string, Lane, LaneInput]>([
    ["a replay for a webhook that is off", OFF, REPLAY],
    ["an event for a webhook that is off", OFF, recorded(1)],
    ["another target", ON, { type: "configured", target: { ...SIEM, destinationId: "lake" } }],
    ["a webhook that is cleared", ON, { type: "cleared" }],
  ])("none for %s", (_what, lane, input) => {
    expect(step(lane, input).opened).toBeNull();
  });
});

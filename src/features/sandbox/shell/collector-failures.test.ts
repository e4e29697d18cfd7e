import { expect, it } from "vitest";
import type { Receiver } from "@/contract/sandbox/receiver";
import { behavingAs, COLLECTOR_FAILURES, isBroken } from "./collector-failures";

const RECEIVER: Receiver = {
  id: "r1",
  name: "SIEM",
  url_prefix: "https://siem.example.com/",
  authorization: "Bearer made-up",
  behaviour: [
    { respond: { status: 503 }, latency_ms: 0, times: 3 },
    { respond: { status: 200 }, latency_ms: 0, times: 1 },
  ],
};

it.each(COLLECTOR_FAILURES)(
  "%s breaks a collector that recovers by itself, and healing mends it",
  (failure) => {
    expect(isBroken(RECEIVER)).toBe(false);
    const broken = behavingAs(RECEIVER, failure);
    expect(isBroken({ ...RECEIVER, ...broken } as Receiver)).toBe(true);
    expect(broken).toMatchObject({ name: "SIEM", authorization: "Bearer made-up" });
    expect(isBroken({ ...RECEIVER, ...behavingAs(RECEIVER, "healthy") } as Receiver)).toBe(false);
  },
);

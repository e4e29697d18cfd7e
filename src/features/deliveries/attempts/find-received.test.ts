import { describe, expect, test } from "vitest";
import type { ReceivedRequest } from "@/contract/sandbox/receiver";
import { receivedOf } from "./find-received";

describe("an attempt", () => {
  const request = (seq: number, at: string, url = "https://siem.example.com/in"): ReceivedRequest => ({
    seq,
    at,
    method: "POST",
    url,
    headers: {},
    body_base64: "",
    outcome: { status: 200 },
  });
  const attempt = {
    started_at: "2026-11-21T09:00:01.000Z",
    request: { method: "POST", url: "https://siem.example.com/in", headers: {} },
  };

  test("is the request of its instant and address", () => {
    const requests = [
      request(1, "2026-11-21T09:00:00.000Z"),
      request(2, "2026-11-21T09:00:01.000Z", "https://siem.example.com/other"),
      request(3, "2026-11-21T09:00:01.000Z"),
      request(4, "2026-11-21T09:00:01.000Z"),
    ];
    expect(receivedOf(requests, attempt)?.seq).toBe(3);
  });

  test("that never arrived, or whose request is no longer kept, is none of them", () => {
    expect(receivedOf([request(1, "2026-11-21T09:00:00.000Z")], attempt)).toBeNull();
  });
});

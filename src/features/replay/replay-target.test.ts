import { expect, it } from "vitest";
import type { Destination } from "@/contract/destination";
import { replayTarget } from "./replay-target";

const SIEM: Destination = {
  id: "d1",
  name: "SIEM",
  endpoint: "https://siem.example.com/",
  log_format: "cef",
  skip_ssl_verification: false,
  created_at: "2026-11-21T09:30:00Z",
  updated_at: "2026-11-21T09:30:00Z",
};

it.each([
  [{ audit_log_destination_id: "d1" }, [SIEM], { kind: "named", destination: SIEM }],
  [{ audit_log_destination_id: "d2" }, [SIEM], { kind: "inline" }],
  [{ audit_log_destination_id: "" }, [SIEM], { kind: "none" }],
  [{}, "pending", { kind: "none" }],
  [{ audit_log_destination_id: "d1" }, "pending", { kind: "pending" }],
  [{ audit_log_destination_id: "d1" }, "not_readable", { kind: "not_readable" }],
  ["pending", [SIEM], { kind: "pending" }],
  ["not_readable", [SIEM], { kind: "not_readable" }],
] as const)("of the webhook %j among %j", (webhook, destinations, expected) => {
  expect(replayTarget({ webhook, destinations })).toEqual(expected);
});

import { describe, expect, it } from "vitest";
import { ZERO_TIME } from "@/contract/wire/instant";
import { orgWebhookSchema, updateOrgWebhookSchema } from "./org-webhook";
import { orgWebhookV2Schema, UNCONFIGURED_ENDPOINT } from "./org-webhook-v2";

describe("orgWebhookSchema", () => {
  it.each([{ audit_log_destination_id: "", enabled: false }, { enabled: false }])(
    "reads an unconfigured webhook: %j",
    (answer) => {
      expect(orgWebhookSchema.parse(answer)).toEqual(answer);
    },
  );

  it("refuses an answer without the switch", () => {
    expect(orgWebhookSchema.safeParse({ audit_log_destination_id: "" }).success).toBe(false);
  });
});

describe("orgWebhookV2Schema", () => {
  it("reads an unconfigured webhook, zero time included", () => {
    const answer = {
      endpoint: UNCONFIGURED_ENDPOINT,
      enabled: false,
      log_format: "cef",
      skip_ssl_verification: false,
      updated_at: ZERO_TIME,
    };
    expect(orgWebhookV2Schema.parse(answer)).toEqual(answer);
  });
});

describe("updateOrgWebhookSchema", () => {
  it.each([
    [{ audit_log_destination_id: null, enabled: null }, {}],
    [{ audit_log_destination_id: "" }, { audit_log_destination_id: "" }],
    [{ enabled: false, endpoint: "x" }, { enabled: false }],
  ])("reads %j as %j", (body, expected) => {
    expect(updateOrgWebhookSchema.parse(body)).toStrictEqual(expected);
  });
});

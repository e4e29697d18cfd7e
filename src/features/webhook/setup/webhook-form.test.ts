import * as z from "zod/mini";
import { describe, expect, it } from "vitest";
import { en } from "@/i18n/catalogue.en";
import { updateOrgWebhookSchema } from "@/contract/webhook/org-webhook";
import { updatePortalWebhookSchema } from "@/contract/webhook/portal-webhook";
import { fieldMapping, hasMoved, isAlready, schema, toFormValues, toRequest } from "./webhook-form";

const EMPTY = { destinationId: "", isEnabled: false };

const SIEM = "4f0c2a3e-8b1d-4c6a-9f27-0d5b8e1c7a92";
const LAKE = "9b6de6ad-35a2-4c0e-8a0c-6f6f0b7f5f11";

function issuesOf(values: unknown) {
  const result = z.safeParse(schema, values);
  return result.success ? [] : result.error.issues.map(({ path, message }) => ({ path, message }));
}

describe("schema", () => {
  it.each([
    { destinationId: SIEM, isEnabled: true },
    { destinationId: SIEM, isEnabled: false },
  ])("accepts an endpoint, switched on or off: $isEnabled", (values) => {
    expect(issuesOf(values)).toEqual([]);
  });

  it("puts switching on without an endpoint on the endpoint", () => {
    expect(issuesOf({ destinationId: "", isEnabled: true })).toEqual([
      { path: ["destinationId"], message: "webhook.errors.endpointToEnable" },
    ]);
  });

  it("names an error that the catalogue has words for", () => {
    expect(en.webhook.errors.endpointToEnable).toEqual(expect.any(String));
  });

  it("does not save an empty form", () => {
    expect(issuesOf(EMPTY)).toEqual([{ path: ["destinationId"], message: "required" }]);
  });
});

describe("toFormValues", () => {
  it.each([
    { name: "a region without a webhook", webhook: { audit_log_destination_id: "", enabled: false } },
    { name: "a portal without a webhook", webhook: { enabled: false } },
  ])("reads $name as the empty form", ({ webhook }) => {
    expect(toFormValues(webhook)).toEqual(EMPTY);
  });

  it("reads endpoint and switch", () => {
    expect(toFormValues({ audit_log_destination_id: SIEM, enabled: true })).toEqual({
      destinationId: SIEM,
      isEnabled: true,
    });
  });
});

describe("toRequest", () => {
  const saved = { audit_log_destination_id: SIEM, enabled: true };

  it("sends a chosen endpoint together with the switch", () => {
    expect(toRequest({ destinationId: LAKE, isEnabled: true }, { enabled: false })).toEqual({
      audit_log_destination_id: LAKE,
      enabled: true,
    });
  });

  it("leaves an unchanged endpoint out, so that a change made elsewhere is not undone", () => {
    expect(toRequest({ destinationId: SIEM, isEnabled: false }, saved)).toEqual({ enabled: false });
  });

  it("has nothing to send when nothing changed, so that no stopped webhook is resumed by it", () => {
    expect(toRequest(toFormValues(saved), saved)).toEqual({});
  });

  it("leaves the switch out where only the endpoint is another", () => {
    expect(toRequest({ destinationId: LAKE, isEnabled: true }, saved)).toEqual({
      audit_log_destination_id: LAKE,
    });
  });

  it.each([
    { name: "region", contract: updateOrgWebhookSchema },
    { name: "portal", contract: updatePortalWebhookSchema },
  ])("makes a body that the $name endpoint accepts", ({ contract }) => {
    const body = toRequest({ destinationId: LAKE, isEnabled: true }, { enabled: false });
    expect(z.parse(contract, body)).toEqual(body);
  });
});

describe("hasMoved", () => {
  const opened = { audit_log_destination_id: SIEM, enabled: true };

  it.each([
    ["the same", opened, opened, false],
    ["another destination", opened, { ...opened, audit_log_destination_id: LAKE }, true],
    ["the switch", opened, { ...opened, enabled: false }, true],
    [
      "an empty id for an absent one",
      { enabled: false },
      { audit_log_destination_id: "", enabled: false },
      false,
    ],
  ])("of %s", (_name, before, now, moved) => {
    expect(hasMoved(before, now)).toBe(moved);
  });
});

describe("fieldMapping", () => {
  it("has a field of the form for every property that is sent", () => {
    const sent = Object.keys(toRequest({ destinationId: LAKE, isEnabled: true }, { enabled: false }));
    expect(Object.keys(fieldMapping)).toEqual(expect.arrayContaining(sent));
    expect(Object.keys(EMPTY)).toEqual(expect.arrayContaining(Object.values(fieldMapping)));
  });
});

describe("isAlready", () => {
  it("sees that the other save has done the same, in both forms of an unset destination", () => {
    expect(isAlready({ destinationId: SIEM, isEnabled: true }, webhook(SIEM, true))).toBe(true);
    expect(isAlready({ destinationId: "", isEnabled: false }, { enabled: false })).toBe(true);
    expect(isAlready({ destinationId: SIEM, isEnabled: false }, webhook(SIEM, true))).toBe(false);
    expect(isAlready({ destinationId: LAKE, isEnabled: true }, webhook(SIEM, true))).toBe(false);
  });
});

function webhook(audit_log_destination_id: string, enabled: boolean) {
  return { audit_log_destination_id, enabled };
}

import * as z from "zod/mini";
import { describe, expect, test } from "vitest";
import { updatePortalWebhookSchema } from "@/contract/webhook/portal-webhook";
import { initialValues, isConfigured, isSetUpMeanwhile, schema, toRequest } from "./portal-webhook-form";

const DESTINATION_ID = "07ec3858-066b-4629-bdc5-d4aa893b424d";
const filled = { portalId: "p1", destinationId: DESTINATION_ID, isEnabled: true };

const faultyFields = (values: typeof filled) =>
  z.safeParse(schema, values).error?.issues.map(({ path, message }) => [path[0], message]) ?? [];

test("portal and destination have to be chosen", () => {
  expect(faultyFields(filled)).toEqual([]);
  expect(faultyFields({ ...filled, portalId: "", destinationId: "" })).toEqual([
    ["portalId", "required"],
    ["destinationId", "required"],
  ]);
});

test("what is sent is what the contract takes", () => {
  const body = toRequest({ ...filled, isEnabled: false });
  expect(body).toEqual({ audit_log_destination_id: DESTINATION_ID, enabled: false });
  expect(z.safeParse(updatePortalWebhookSchema, body).success).toBe(true);
});

test("what a link names is chosen when there is such a portal, and such a destination", () => {
  const known = { portals: [{ id: "p1" }], destinations: [{ id: "d1" }] };
  expect(initialValues({ portalId: "p1", destinationId: "d1" }, known)).toEqual({
    portalId: "p1",
    destinationId: "d1",
    isEnabled: true,
  });
  expect(initialValues({ portalId: "p2", destinationId: "d2" }, known)).toEqual({
    portalId: "",
    destinationId: "",
    isEnabled: true,
  });
});

describe("a portal", () => {
  const to = (id: string) => ({ enabled: true, audit_log_destination_id: id });
  const none = { enabled: false };

  test.each([
    [none, false],
    [to(""), false],
    [to("a"), true],
  ])("with %j is set up: %s", (webhook, expected) => {
    expect(isConfigured(webhook)).toBe(expected);
  });

  test.each([
    [none, none, false],
    [none, to("a"), true],
    [undefined, to("a"), true],
    [undefined, none, false],
    [to("a"), to("a"), false],
    [to("a"), to("b"), true],
    [to("a"), none, false],
  ])("seen with %j and stored with %j was set up meanwhile: %s", (seen, stored, expected) => {
    expect(isSetUpMeanwhile(seen, stored)).toBe(expected);
  });
});

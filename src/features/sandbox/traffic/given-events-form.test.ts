import { describe, expect, test } from "vitest";
import { AUDIT_LOG_ENTRY_TYPES } from "@/contract/audit-log-entry";
import { postEventsSchema } from "@/contract/sandbox/events";
import { emptyValues, givenEventsFormSchema, templateText, toRequest } from "./given-events-form";

const faultOf = (json: string) =>
  givenEventsFormSchema.safeParse({ target: "us", json }).error?.issues.map(({ message }) => message);

test.each(AUDIT_LOG_ENTRY_TYPES)("the template of %s is one that the form and the API take", (type) => {
  const values = { ...emptyValues, json: templateText(type) };
  expect(givenEventsFormSchema.safeParse(values).success).toBe(true);
  expect(postEventsSchema.safeParse(toRequest(values)).success).toBe(true);
});

describe("the request", () => {
  test("takes one event or a list, for a region or a portal", () => {
    const event = { type: "authorization", action: "list" };
    expect(toRequest({ target: "eu", json: JSON.stringify(event) })).toEqual({
      events: [event],
      region: "eu",
    });
    expect(toRequest({ target: "portal-1", json: JSON.stringify([event, event]) })).toEqual({
      events: [event, event],
      portal_id: "portal-1",
    });
  });
});

describe("what is refused", () => {
  test.each([
    ["", "required"],
    ["[]", "required"],
    ["{}", "sandbox.given.noType"],
    ["[1]", "sandbox.given.noType"],
    ['{"type":"login"}', "sandbox.given.noType"],
    [
      '{"type":"gateway_access","status_code":"403","method":"GET","uri":7}',
      "sandbox.given.badField?field=status_code%2C+uri",
    ],
  ])("%s", (json, message) => {
    expect(faultOf(json)).toEqual([message]);
  });

  test("what is no JSON, with the place where it ends to be", () => {
    expect(faultOf('{"type": authorization}')).toEqual([expect.stringMatching(/^JSON: /)]);
  });
});

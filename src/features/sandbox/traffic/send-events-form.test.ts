import { describe, expect, test } from "vitest";
import { postEventsSchema } from "@/contract/sandbox/events";
import { emptyValues, sendEventsFormSchema, type SendEventsValues, toRequest } from "./send-events-form";

describe("the request", () => {
  test.each<[Partial<SendEventsValues>, object]>([
    [{}, { count: 10, over_ms: 0, region: "us" }],
    [
      { target: "eu", count: "500", overMs: "60000" },
      { count: 500, over_ms: 60_000, region: "eu" },
    ],
    [{ type: "gateway_access" }, { count: 10, over_ms: 0, region: "us", types: ["gateway_access"] }],
    [
      { target: "portal-1", type: "authorization" },
      { count: 10, over_ms: 0, portal_id: "portal-1" },
    ],
  ])("of %j", (changes, body) => {
    const request = toRequest({ ...emptyValues, ...changes });
    expect(request).toEqual(body);
    expect(postEventsSchema.safeParse(request).success).toBe(true);
  });
});

describe("what is refused", () => {
  test.each<[Partial<SendEventsValues>, string, string]>([
    [{ target: "" }, "target", "required"],
    [{ count: "" }, "count", "required"],
    [{ count: "0" }, "count", "min?minimum=1"],
    [{ count: "10001" }, "count", "max?maximum=10000"],
    [{ count: "ten" }, "count", "is_integer"],
  ])("%j", (changes, field, message) => {
    const { error } = sendEventsFormSchema.safeParse({ ...emptyValues, ...changes });
    expect(error?.issues.map((issue) => [issue.path, issue.message])).toEqual([[[field], message]]);
  });

  test("nothing in a fresh form", () => {
    expect(sendEventsFormSchema.safeParse(emptyValues).success).toBe(true);
  });
});

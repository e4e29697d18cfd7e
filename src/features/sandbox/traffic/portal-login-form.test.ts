import { expect, test } from "vitest";
import { LOGIN_OUTCOMES, portalLoginSchema } from "@/contract/sandbox/events";
import { emptyValues, portalLoginFormSchema, toRequest } from "./portal-login-form";

test("begins with the first portal and a success", () => {
  expect(emptyValues(["p1", "p2"])).toEqual({ portalId: "p1", outcome: "success", developer: "" });
});

test("is refused without a portal", () => {
  const { error } = portalLoginFormSchema.safeParse(emptyValues([]));
  expect(error?.issues.map((issue) => [issue.path, issue.message])).toEqual([[["portalId"], "required"]]);
});

test.each(LOGIN_OUTCOMES)("the request with outcome %s keeps to the contract", (outcome) => {
  const request = toRequest({ portalId: "p1", outcome, developer: "" });
  expect(request).toEqual({ outcome });
  expect(portalLoginSchema.safeParse(request).success).toBe(true);
});

test("the request names the developer, trimmed", () => {
  const values = portalLoginFormSchema.parse({
    portalId: "p1",
    outcome: "locked",
    developer: " ada@example.com ",
  });
  expect(toRequest(values)).toEqual({ outcome: "locked", developer: "ada@example.com" });
});

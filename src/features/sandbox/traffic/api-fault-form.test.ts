import { describe, expect, test } from "vitest";
import { apiFaultListSchema } from "@/contract/sandbox/api-fault";
import { apiFaultFormSchema, type ApiFaultValues, emptyValues, toFault } from "./api-fault-form";

const PATH = { path_prefix: "/v3/audit-log-webhook" };

describe("the fault", () => {
  test.each<[Partial<ApiFaultValues>, object]>([
    [{}, { ...PATH, status: 503, times: 1 }],
    [
      { method: "PATCH", status: "500", times: "3" },
      { ...PATH, method: "PATCH", status: 500, times: 3 },
    ],
    [{ effect: "failure" }, { ...PATH, fail: "reset", times: 1 }],
    [
      { effect: "delay", delayMs: "250" },
      { ...PATH, delay_ms: 250, times: 1 },
    ],
  ])("of %j", (changes, fault) => {
    const made = toFault({ ...emptyValues, ...changes });
    expect(made).toEqual(fault);
    expect(apiFaultListSchema.safeParse([made]).success).toBe(true);
  });
});

describe("what is refused", () => {
  test.each<[Partial<ApiFaultValues>, string, string]>([
    [{ pathPrefix: " " }, "pathPrefix", "required"],
    [{ pathPrefix: "v3/portals" }, "pathPrefix", "sandbox.faults.notPath"],
    [{ status: "200" }, "status", "min?minimum=400"],
    [{ status: "600" }, "status", "max?maximum=599"],
    [{ effect: "delay", delayMs: "" }, "delayMs", "required"],
    [{ times: "0" }, "times", "min?minimum=1"],
  ])("%j", (changes, field, message) => {
    const { error } = apiFaultFormSchema.safeParse({ ...emptyValues, ...changes });
    expect(error?.issues.map((issue) => [issue.path, issue.message])).toEqual([[[field], message]]);
  });

  test.each<Partial<ApiFaultValues>>([
    { effect: "failure", status: "", delayMs: "" },
    { effect: "delay", status: "x" },
    { effect: "status", delayMs: "x" },
  ])("nothing that does not matter: %j", (changes) => {
    expect(apiFaultFormSchema.safeParse({ ...emptyValues, ...changes }).success).toBe(true);
  });
});

import { describe, expect, test } from "vitest";
import { type BehaviourStep, saveReceiverSchema } from "@/contract/sandbox/receiver";
import { behaviourFormSchema, type BehaviourValues, toFormValues, toRequest } from "./behaviour-form";

const RECEIVER = { name: "SIEM", url_prefix: "https://siem.example.com/" };
const VALUES: BehaviourValues = {
  kind: "status",
  status: "500",
  retryAfter: "",
  failure: "refused",
  extent: "ever",
  times: "4",
  latencyMs: "40",
};

describe("the request", () => {
  test.each<[string, Partial<BehaviourValues>, BehaviourStep[]]>([
    ["healthy", { kind: "healthy" }, [{ respond: { status: 200 }, latency_ms: 40, times: 1 }]],
    [
      "healthy, whatever else was chosen before",
      { kind: "healthy", extent: "some", latencyMs: "0" },
      [{ respond: { status: 200 }, latency_ms: 0, times: 1 }],
    ],
    ["a status for ever", {}, [{ respond: { status: 500 }, latency_ms: 40, times: 1 }]],
    [
      "a status for four requests",
      { extent: "some" },
      [
        { respond: { status: 500 }, latency_ms: 40, times: 4 },
        { respond: { status: 200 }, latency_ms: 40, times: 1 },
      ],
    ],
    [
      "a status with Retry-After",
      { status: "429", retryAfter: "7" },
      [{ respond: { status: 429, headers: { "retry-after": "7" } }, latency_ms: 40, times: 1 }],
    ],
    [
      "a failure for two requests",
      { kind: "failure", failure: "tls_expired", extent: "some", times: "2" },
      [
        { fail: "tls_expired", latency_ms: 40, times: 2 },
        { respond: { status: 200 }, latency_ms: 40, times: 1 },
      ],
    ],
  ])("%s", (_, changes, behaviour) => {
    const request = toRequest(RECEIVER, { ...VALUES, ...changes });
    expect(request).toEqual({ ...RECEIVER, behaviour });
    expect(saveReceiverSchema.safeParse(request).success).toBe(true);
  });

  test("keeps the authorization that the receiver expects", () => {
    expect(toRequest({ ...RECEIVER, authorization: "Splunk abc" }, VALUES)).toHaveProperty(
      "authorization",
      "Splunk abc",
    );
  });
});

describe("what is refused", () => {
  test.each<[Partial<BehaviourValues>, string, string]>([
    [{ status: "" }, "status", "required"],
    [{ status: "99" }, "status", "min?minimum=100"],
    [{ status: "abc" }, "status", "is_integer"],
    [{ extent: "some", times: "0" }, "times", "min?minimum=1"],
    [{ latencyMs: "-1" }, "latencyMs", "min?minimum=0"],
    [{ kind: "healthy", latencyMs: "" }, "latencyMs", "required"],
  ])("%j", (changes, field, message) => {
    const { error } = behaviourFormSchema.safeParse({ ...VALUES, ...changes });
    expect(error?.issues.map((issue) => [issue.path, issue.message])).toEqual([[[field], message]]);
  });

  test.each<Partial<BehaviourValues>>([
    { kind: "healthy", status: "" },
    { kind: "failure", status: "x" },
    { extent: "ever", times: "" },
    { kind: "healthy", extent: "some", times: "" },
    { status: " 503 " },
  ])("nothing that does not matter: %j", (changes) => {
    expect(behaviourFormSchema.safeParse({ ...VALUES, ...changes }).success).toBe(true);
  });
});

describe("the form of a receiver", () => {
  test.each<Partial<BehaviourValues>>([
    { kind: "healthy", status: "500" },
    { status: "429", retryAfter: "7" },
    { status: "503", extent: "some", times: "3", latencyMs: "120" },
    { kind: "failure", failure: "timeout" },
    { kind: "failure", failure: "reset", extent: "some", times: "9" },
  ])("shows what it was told: %j", (changes) => {
    const values = { ...VALUES, ...changes };
    const { behaviour } = saveReceiverSchema.parse(toRequest(RECEIVER, values));
    expect(toFormValues({ behaviour })).toEqual(values);
  });

  test("understands headers that come as pairs", () => {
    const step: BehaviourStep = {
      respond: { status: 503, headers: [["Retry-After", "3"]] },
      latency_ms: 0,
      times: 1,
    };
    expect(toFormValues({ behaviour: [step] })).toMatchObject({ kind: "status", retryAfter: "3" });
  });
});

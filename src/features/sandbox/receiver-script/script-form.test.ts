import { describe, expect, test } from "vitest";
import { type BehaviourStep, saveReceiverSchema } from "@/contract/sandbox/receiver";
import { newStep, scriptFormSchema, type StepValues, toFormValues, toRequest } from "./script-form";
import { presetSteps, SCRIPT_PRESETS } from "./script-presets";

const RECEIVER = { name: "SIEM", url_prefix: "https://siem.example.com/" };

const SCRIPT: BehaviourStep[] = [
  { respond: { status: 429, headers: { "retry-after": "7" }, body: "slow down" }, latency_ms: 40, times: 2 },
  { fail: "timeout", latency_ms: 0, times: 3 },
  {
    respond: {
      status: 200,
      headers: [
        ["set-cookie", "a=1"],
        ["set-cookie", "b=2"],
      ],
    },
    latency_ms: 0,
    times: 1,
  },
];

describe("a script", () => {
  test("comes back from the form as it went in", () => {
    const request = toRequest(RECEIVER, toFormValues({ behaviour: SCRIPT }));
    expect(request).toEqual({ ...RECEIVER, behaviour: SCRIPT });
  });

  test("keeps the authorization that the receiver expects", () => {
    const receiver = { ...RECEIVER, authorization: "Splunk abc" };
    expect(toRequest(receiver, { steps: [newStep] })).toMatchObject({ authorization: "Splunk abc" });
  });

  test("ends with a step that goes on for ever, without its number of requests", () => {
    const steps = [newStep, { ...newStep, times: "9" }];
    expect(toRequest(RECEIVER, { steps }).behaviour?.map(({ times }) => times)).toEqual([1, 1]);
  });

  test.each(SCRIPT_PRESETS)("of the preset %s is one that the form and the API take", (preset) => {
    const values = toFormValues({ behaviour: [...presetSteps(preset, RECEIVER.url_prefix)] });
    expect(scriptFormSchema.safeParse(values).success).toBe(true);
    expect(saveReceiverSchema.safeParse(toRequest(RECEIVER, values)).success).toBe(true);
  });
});

describe("what is refused", () => {
  test.each<[Partial<StepValues>, string, string]>([
    [{ status: "" }, "status", "required"],
    [{ status: "99" }, "status", "min?minimum=100"],
    [{ times: "0" }, "times", "min?minimum=1"],
    [{ latencyMs: "60001" }, "latencyMs", "max?maximum=60000"],
    [{ headers: "retry-after 7" }, "headers", "sandbox.script.badHeaders"],
  ])("%j, on the field of its step", (changes, field, message) => {
    const steps = [newStep, { ...newStep, ...changes }, newStep];
    const { error } = scriptFormSchema.safeParse({ steps });
    expect(error?.issues.map((issue) => [issue.path, issue.message])).toEqual([
      [["steps", 1, field], message],
    ]);
  });

  test("nothing in fields that do not show", () => {
    const failing: StepValues = { ...newStep, kind: "fail", status: "", headers: "none" };
    expect(scriptFormSchema.safeParse({ steps: [failing] }).success).toBe(true);
    expect(scriptFormSchema.safeParse({ steps: [{ ...newStep, times: "" }] }).success).toBe(true);
  });

  test("a script without a step", () => {
    expect(scriptFormSchema.safeParse({ steps: [] }).success).toBe(false);
  });
});

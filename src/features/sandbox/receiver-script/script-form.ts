// The form with a receiver's script: what its next requests meet, step by step.

import * as z from "zod/mini";
import {
  type BehaviourStep,
  FAILURE_KINDS,
  type Receiver,
  type SaveReceiverBody,
} from "@/contract/sandbox/receiver";
import { parseHeaderLines, writeHeaderLines } from "./header-lines";
import { wholeNumberFault } from "@/features/sandbox/whole-number";

const trimmed = z.string().check(z.trim());

const stepSchema = z.object({
  kind: z.enum(["respond", "fail"]),
  status: trimmed,
  /** A header a line. */
  headers: trimmed,
  /** As it is sent; not trimmed. */
  body: z.string(),
  failure: z.enum(FAILURE_KINDS),
  /** For how many requests. Of no meaning in the last step, which goes on for ever. */
  times: trimmed,
  latencyMs: trimmed,
});
export type StepValues = z.infer<typeof stepSchema>;

export const scriptFormSchema = z
  .object({ steps: z.array(stepSchema).check(z.minLength(1, { error: "required" })) })
  .check(
    z.superRefine(({ steps }, context) => {
      for (const [index, step] of steps.entries()) {
        const place = index === steps.length - 1 ? "last" : "before others";
        for (const [field, message] of Object.entries(stepFaults(step, place))) {
          if (message !== null) context.addIssue({ code: "custom", path: ["steps", index, field], message });
        }
      }
    }),
  );
export type ScriptValues = z.infer<typeof scriptFormSchema>;

function stepFaults(
  { kind, status, headers, times, latencyMs }: StepValues,
  place: "last" | "before others",
): Partial<Record<keyof StepValues, string | null>> {
  return {
    times: place === "last" ? null : wholeNumberFault(times, { minimum: 1, maximum: 10_000 }),
    latencyMs: wholeNumberFault(latencyMs, { minimum: 0, maximum: 60_000 }),
    ...(kind === "respond" && {
      status: wholeNumberFault(status, { minimum: 100, maximum: 599 }),
      headers: parseHeaderLines(headers) === null ? "sandbox.script.badHeaders" : null,
    }),
  };
}

/** What a step that is added begins as. */
export const newStep: StepValues = {
  kind: "respond",
  status: "200",
  headers: "",
  body: "",
  failure: "refused",
  times: "1",
  latencyMs: "0",
};

export function toStepValues(behaviour: readonly BehaviourStep[]): StepValues[] {
  return behaviour.map((step): StepValues => {
    const shared = { ...newStep, times: String(step.times), latencyMs: String(step.latency_ms) };
    if ("fail" in step) return { ...shared, kind: "fail", failure: step.fail };
    const { status, headers = {}, body = "" } = step.respond;
    return { ...shared, status: String(status), headers: writeHeaderLines(headers), body };
  });
}

export function toFormValues({ behaviour }: Pick<Receiver, "behaviour">): ScriptValues {
  return { steps: toStepValues(behaviour) };
}

/** The whole receiver again, with another script: the API replaces, it does not change. */
export function toRequest(
  { name, url_prefix, authorization, stored_copy }: Omit<Receiver, "id" | "behaviour">,
  values: ScriptValues,
): SaveReceiverBody {
  return {
    name,
    url_prefix,
    ...(authorization !== undefined && { authorization }),
    ...(stored_copy !== undefined && { stored_copy }),
    behaviour: values.steps.map((step, index) => toStep(step, index === values.steps.length - 1)),
  };
}

function toStep(values: StepValues, isLast: boolean): BehaviourStep {
  const shared = { latency_ms: Number(values.latencyMs), times: isLast ? 1 : Number(values.times) };
  if (values.kind === "fail") return { fail: values.failure, ...shared };
  const headers = parseHeaderLines(values.headers) ?? [];
  const names = new Set(headers.map(([name]) => name.toLowerCase()));
  return {
    respond: {
      status: Number(values.status),
      ...(headers.length > 0 && {
        // An object reads better; only a name that occurs twice needs the list.
        headers: names.size === headers.length ? Object.fromEntries(headers) : headers,
      }),
      ...(values.body !== "" && { body: values.body }),
    },
    ...shared,
  };
}

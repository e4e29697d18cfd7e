// The form that tells a receiver what to do with its next requests. It knows the usual cases; scripts of many steps are the API's.

import * as z from "zod/mini";
import {
  type BehaviourStep,
  FAILURE_KINDS,
  type Receiver,
  type SaveReceiverBody,
} from "@/contract/sandbox/receiver";
import { checkFaults } from "./form-faults";
import { stepRetryAfter } from "./step-retry-after";
import { wholeNumberFault } from "./whole-number";

const trimmed = z.string().check(z.trim());

export const behaviourFormSchema = z
  .object({
    kind: z.enum(["healthy", "status", "failure"]),
    status: trimmed,
    /** As it goes into the header; `""`: none. */
    retryAfter: trimmed,
    failure: z.enum(FAILURE_KINDS),
    extent: z.enum(["ever", "some"]),
    /** For how many requests, where `extent` is `some`. */
    times: trimmed,
    latencyMs: trimmed,
  })
  .check(
    checkFaults(({ kind, status, extent, times, latencyMs }) => ({
      status: kind === "status" ? wholeNumberFault(status, { minimum: 100, maximum: 599 }) : null,
      times:
        kind !== "healthy" && extent === "some"
          ? wholeNumberFault(times, { minimum: 1, maximum: 10_000 })
          : null,
      latencyMs: wholeNumberFault(latencyMs, { minimum: 0, maximum: 60_000 }),
    })),
  );
export type BehaviourValues = z.infer<typeof behaviourFormSchema>;

const EMPTY: BehaviourValues = {
  kind: "healthy",
  status: "500",
  retryAfter: "",
  failure: "refused",
  extent: "ever",
  times: "4",
  latencyMs: "40",
};

/** As near as the form comes to what is set: its first step. */
export function toFormValues({ behaviour }: Pick<Receiver, "behaviour">): BehaviourValues {
  const [step] = behaviour;
  if (step === undefined) return EMPTY;
  const shared: BehaviourValues = {
    ...EMPTY,
    latencyMs: String(step.latency_ms),
    ...(behaviour.length > 1 && { extent: "some", times: String(step.times) }),
  };
  if ("fail" in step) return { ...shared, kind: "failure", failure: step.fail };
  if (step.respond.status === 200) return { ...shared, kind: "healthy", extent: "ever" };
  return {
    ...shared,
    kind: "status",
    status: String(step.respond.status),
    retryAfter: stepRetryAfter(step) ?? "",
  };
}

/** The whole receiver again, with another behaviour: the API replaces, it does not change. */
export function toRequest(
  { name, url_prefix, authorization }: Pick<Receiver, "name" | "url_prefix" | "authorization">,
  values: BehaviourValues,
): SaveReceiverBody {
  return {
    name,
    url_prefix,
    ...(authorization !== undefined && { authorization }),
    behaviour: toBehaviour(values),
  };
}

function toBehaviour(values: BehaviourValues): BehaviourStep[] {
  const latency_ms = Number(values.latencyMs);
  const healthy: BehaviourStep = { respond: { status: 200 }, latency_ms, times: 1 };
  if (values.kind === "healthy") return [healthy];
  const times = values.extent === "some" ? Number(values.times) : 1;
  const step: BehaviourStep =
    values.kind === "failure"
      ? { fail: values.failure, latency_ms, times }
      : {
          respond: {
            status: Number(values.status),
            ...(values.retryAfter !== "" && { headers: { "retry-after": values.retryAfter } }),
          },
          latency_ms,
          times,
        };
  return values.extent === "some" ? [step, healthy] : [step];
}

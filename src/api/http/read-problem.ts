// Error bodies as they come: problem documents where possible, as much of one where not. Never fails; an error page of a proxy is no problem document.

import * as z from "zod/mini";
import { PROBLEM_MEDIA_TYPE } from "@/contract/wire/media-types";
import {
  type InvalidParameter,
  invalidParameterSchema,
  type Problem,
  problemSchema,
} from "@/contract/wire/problem";
import { type ForwardingProblem, forwardingProblemSchema } from "@/contract/wire/forwarding-failure";

const looseProblemSchema = z.looseObject({ title: z.string(), status: z.optional(z.unknown()) });
const looseItemSchema = z.object({ field: z.string(), reason: z.string() });

/** The problem in the body of an answer; undefined when there is none. Parts that are not in the contract are left out. */
export function readProblem(
  bodyText: string,
  { status, headers }: Response,
): Problem | ForwardingProblem | undefined {
  const body = parseJson(bodyText);
  const fromForwarder = forwardingProblemSchema.safeParse(body);
  if (fromForwarder.success) return fromForwarder.data;
  const strict = problemSchema.safeParse(body);
  if (strict.success) return strict.data;
  const loose = looseProblemSchema.safeParse(body);
  if (!loose.success) return undefined;
  // A title alone has many a gateway's JSON too.
  const isDeclared = headers.get("content-type")?.includes(PROBLEM_MEDIA_TYPE) ?? false;
  if (!isDeclared && loose.data.status !== status) return undefined;
  const { title, detail, instance, invalid_parameters: items } = loose.data;
  const readable = Array.isArray(items) ? items.flatMap(readItem) : [];
  return {
    status,
    title,
    detail: typeof detail === "string" ? detail : "",
    instance: typeof instance === "string" ? instance : "",
    ...(readable.length > 0 && { invalid_parameters: readable }),
  };
}

function readItem(item: unknown): InvalidParameter[] {
  const strict = invalidParameterSchema.safeParse(item);
  if (strict.success) return [strict.data];
  const loose = looseItemSchema.safeParse(item);
  return loose.success ? [loose.data] : [];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

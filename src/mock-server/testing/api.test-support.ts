// Asking the API and looking at what it answers, in few words.

import type * as z from "zod/mini";
import { safeParse } from "zod/mini";
import { expect } from "vitest";
import { problemSchema } from "@/contract/wire/problem";
import type { Answer } from "./mock-server.test-support";

export const DESTINATIONS = "/v3/audit-log-destinations";
export const WEBHOOK = "/v3/audit-log-webhook";
export const UNKNOWN_ID = "00000000-0000-4000-8000-000000000000";

export function expectShape(schema: z.core.$ZodType, body: unknown): void {
  expect(safeParse(schema, body).error?.issues ?? []).toEqual([]);
}

export function expectProblem(answer: Answer, status: number): void {
  expect(answer.status).toBe(status);
  expect(answer.headers["content-type"]).toBe("application/problem+json");
  expectShape(problemSchema, answer.body);
  expect(answer.body.status).toBe(status);
  expect("invalid_parameters" in answer.body).toBe(status === 400);
}

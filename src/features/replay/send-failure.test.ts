import { expect, it } from "vitest";
import { ApiError } from "@/api/http/api-error";
import { sendFailureWords } from "./send-failure";

it.each([
  ["http", 409, "running", "replay.failure.running", "replay.failure.runningDetail"],
  ["http", 409, "completed", "replay.failure.running", "replay.failure.ranDetail"],
  ["http", 400, "unconfigured", "replay.failure.refused", null],
  ["http", 403, "unconfigured", "replay.failure.refused", null],
  ["http", 500, "accepted", "replay.failure.refused", null],
  ["network", undefined, "completed", "replay.failure.uncertain", null],
  ["contract", 202, "accepted", "replay.failure.uncertain", null],
] as const)("of a %s failure %s while the job is %s", (kind, status, job, title, detail) => {
  const failure = new ApiError({ kind, message: "PUT", ...(status !== undefined && { status }) });
  expect(sendFailureWords(failure, job)).toEqual({ title, detail });
});

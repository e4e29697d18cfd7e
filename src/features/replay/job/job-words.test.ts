import { expect, it } from "vitest";
import { REPLAY_JOB_STATUSES } from "@/contract/webhook/replay-job";
import { isUnderWay, jobSteps, jobWords, knownStatus } from "./job-words";

it.each(REPLAY_JOB_STATUSES)("has words of its own for %s", (status) => {
  expect(jobWords(status)).toMatchObject({
    word: `replay.status.${status}`,
    meaning: `replay.meaning.${status}`,
  });
});

it("shows an unknown word as it came, and concludes nothing", () => {
  expect(jobWords("paused")).toEqual({ tone: "neutral", word: null, meaning: "replay.meaning.unknown" });
  expect(knownStatus("paused")).toBeNull();
  expect(isUnderWay("paused")).toBe(false);
});

it.each([
  ["unconfigured", "accepted:ahead pending:ahead running:ahead completed:ahead"],
  ["accepted", "accepted:now pending:ahead running:ahead completed:ahead"],
  ["running", "accepted:done pending:done running:now completed:ahead"],
  ["completed", "accepted:done pending:done running:done completed:now"],
  ["failed", "accepted:done pending:done running:done failed:now"],
] as const)("of a job that is %s the way is %s", (status, expected) => {
  expect(
    jobSteps(status)
      .map((step) => `${step.status}:${step.state}`)
      .join(" "),
  ).toBe(expected);
});

it("is under way between being accepted and its end", () => {
  expect(REPLAY_JOB_STATUSES.filter(isUnderWay)).toEqual(["accepted", "pending", "running"]);
});

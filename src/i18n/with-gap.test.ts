import { expect, test } from "vitest";
import { withGap } from "./with-gap";

test("a sentence stands apart from the next by a blank, after a full-width stop by nothing", () => {
  expect(`${withGap("Not saved.")}Try again.`).toBe("Not saved. Try again.");
  expect(`${withGap("保存されていません。")}もう一度お試しください。`).toBe(
    "保存されていません。もう一度お試しください。",
  );
});

test("a server's English words stand apart from the Japanese that follows them", () => {
  expect(`${withGap("Too many requests.")}待ってください。`).toBe("Too many requests. 待ってください。");
});

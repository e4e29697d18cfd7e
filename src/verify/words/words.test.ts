import { expect, test } from "vitest";
import { CAUSES } from "@/verify/causes";
import { en } from "./en";
import { ja } from "./ja";

test("what a cause has a setting for in one language it has in the other", () => {
  for (const id of Object.keys(CAUSES) as (keyof typeof CAUSES)[]) {
    expect([id, ja.causes[id].setting !== null]).toEqual([id, en.causes[id].setting !== null]);
  }
});

test("nothing is left in English", () => {
  const titles = [
    ...Object.values(ja.verdicts),
    ...Object.values(ja.causes).map(({ title }) => title),
    ...Object.values(ja.problems),
  ];
  expect(titles.filter((title) => !/[\u3040-\u30ff\u4e00-\u9fff]/.test(title))).toEqual([]);
});

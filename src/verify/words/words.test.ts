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

test("verdicts are called what reports and documents call them", () => {
  expect(Object.values(en.verdicts)).toEqual([
    "Intact",
    "Authentic, copy altered",
    "Authentic, value restored",
    "Cut off",
    "Unsigned",
    "No known key fits",
    "Not explained",
    "Not a Konnect record",
  ]);
});

test("every damage has the setting that ends it", () => {
  const damages = Object.entries(CAUSES).filter(([, { group }]) => group !== "state");
  expect(damages.filter(([, { setting }]) => setting === null)).toEqual([]);
});

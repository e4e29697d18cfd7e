import { expect, test } from "vitest";
import { coverageOf } from "./coverage";

test("all of it was searched only where all of every region was", () => {
  const us = { region: "us", extent: "all" } as const;
  expect(coverageOf([us, { region: "eu", extent: "all" }])).toEqual({
    searched: ["us", "eu"],
    missing: [],
    isWhole: true,
  });
  expect(coverageOf([us, { region: "eu", extent: "newest" }])).toEqual({
    searched: ["us", "eu"],
    missing: [],
    isWhole: false,
  });
  expect(coverageOf([us, { region: "eu", extent: "none" }])).toEqual({
    searched: ["us"],
    missing: ["eu"],
    isWhole: false,
  });
});

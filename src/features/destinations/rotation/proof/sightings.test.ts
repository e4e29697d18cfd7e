import { expect, it } from "vitest";
import { NOTHING_SEEN, seeAgain } from "./sightings";

it("is the same as long as the places are", () => {
  const seen = seeAgain(NOTHING_SEEN, ["us", "docs"]);
  expect(seeAgain(seen, ["docs", "us"])).toBe(seen);
  expect(seeAgain(NOTHING_SEEN, [])).toBe(NOTHING_SEEN);
});

it("never takes a place that has left and come again for one that has stayed", () => {
  const both = seeAgain(NOTHING_SEEN, ["us", "docs"]);
  const back = seeAgain(seeAgain(both, ["us"]), ["us", "docs"]);
  expect(back.now.get("us")).toBe(both.now.get("us"));
  expect([...both.now.values()]).not.toContain(back.now.get("docs"));
});

import { expect, test } from "vitest";
import { readHistory } from "./history-state";

test.each([
  [null, { trail: [], isOpenedFromList: false }],
  ["something else", { trail: [], isOpenedFromList: false }],
  [
    { trail: "no list", isOpenedFromList: "yes" },
    { trail: [], isOpenedFromList: false },
  ],
  [{ trail: [null, "120", 7] }, { trail: [null, "120"], isOpenedFromList: false }],
  [
    { trail: [], isOpenedFromList: true },
    { trail: [], isOpenedFromList: true },
  ],
])("%j", (state, history) => {
  expect(readHistory(state)).toEqual(history);
});

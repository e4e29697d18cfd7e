import { expect, it } from "vitest";
import { storedDestination } from "@/contract/webhook/destination.test-support";
import { deletedOf, withDeleted } from "./rotation-way";

const OLD = storedDestination({
  id: "old",
  name: "SIEM",
  endpoint: "https://siem.example.com/in?key=hidden",
});

it("keeps the name of a deleted destination and no more", () => {
  const state = withDeleted(OLD);
  expect(state).toEqual({ deleted: { id: "old", name: "SIEM" } });
  expect(deletedOf(state, "old")).toEqual({ id: "old", name: "SIEM" });
});

it.each([null, {}, { deleted: { id: "old" } }, withDeleted({ ...OLD, id: "another" })])(
  "knows of none from %j",
  (state) => {
    expect(deletedOf(state, "old")).toBeNull();
  },
);

import { expect, test } from "vitest";
import { ApiError } from "@/api/api-error";
import { withNameConflict } from "./save-failure";

const shown = {
  title: "Your changes were not saved",
  detail: "The value of field [name] is taken",
  fieldErrors: [],
};

function failure(status: number): ApiError {
  return new ApiError({ kind: "http", message: "PATCH", status });
}

test("a conflict over a name lands on the name", () => {
  const { fieldErrors } = withNameConflict(shown, failure(409), { name: "SIEM" });
  expect(fieldErrors?.map(({ path, rule }) => [path, rule])).toEqual([
    ["name", "destinations.errors.duplicateName"],
  ]);
});

test("a conflict over anything else blames no field", () => {
  expect(withNameConflict(shown, failure(409), {})).toBe(shown);
});

test("other refusals keep the fields that the API named", () => {
  expect(withNameConflict(shown, failure(400), { name: "SIEM" })).toBe(shown);
});

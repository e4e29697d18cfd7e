import { expect, test } from "vitest";
import { ApiError } from "@/api/http/api-error";
import { NameTaken, saveFailure } from "./save-failure";

function failure(status: number): ApiError {
  return new ApiError({ kind: "http", message: "PATCH", status });
}

test("a conflict in answer to a name means that the name is taken", () => {
  const conflict = failure(409);
  expect(saveFailure(conflict, { name: "SIEM" })).toBeInstanceOf(NameTaken);
  expect(saveFailure(conflict, { name: "SIEM" })).toMatchObject({ refusal: conflict });
});

test.each([
  ["a conflict over anything else", failure(409), {}],
  ["another refusal", failure(400), { name: "SIEM" }],
  ["no refusal at all", new Error("broken"), { name: "SIEM" }],
])("%s stays what it is", (_name, failed, body) => {
  expect(saveFailure(failed, body)).toBe(failed);
});

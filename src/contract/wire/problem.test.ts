import { describe, expect, it } from "vitest";
import { type InvalidParameter, invalidParameterSchema, problemSchema } from "./problem";

const BASE = {
  status: 400,
  title: "Bad Request",
  detail: "Invalid value",
  instance: "konnect:trace:6644808935508571943",
};

describe("problemSchema", () => {
  it("reads each of the five kinds of item", () => {
    const items: InvalidParameter[] = [
      { field: "endpoint", reason: "cannot be blank" },
      { field: "enabled", reason: "must be true or false", rule: "is_boolean", source: "body" },
      { field: "name", reason: "too short", rule: "min_length", minimum: 1 },
      { field: "name", reason: "too long", rule: "max_length", maximum: 255 },
      { field: "log_format", reason: "unknown", rule: "enum", choices: ["cef"] },
      { field: "start_at", reason: "needs the other", rule: "dependent_fields", dependents: ["end_at"] },
    ];
    expect(problemSchema.parse({ ...BASE, invalid_parameters: items }).invalid_parameters).toEqual(items);
  });

  it.each([
    { field: "endpoint" },
    { field: "name", reason: "r", rule: "max_length" },
    { field: "name", reason: "r", rule: "required", maximum: 5 },
    { field: "name", reason: "r", rule: "enum", choices: [] },
    { field: "name", reason: "r", rule: "no_such_rule" },
    { field: "name", reason: "r", colour: "red" },
  ])("refuses an item that is none of them: %j", (item) => {
    expect(invalidParameterSchema.safeParse(item).success).toBe(false);
  });

  it("refuses an empty list of items", () => {
    expect(problemSchema.safeParse({ ...BASE, invalid_parameters: [] }).success).toBe(false);
  });
});

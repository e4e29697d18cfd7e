import { describe, expect, test } from "vitest";
import { type FieldError, ruleMessage } from "@/lib/field-error";
import { applyFieldErrors, fieldErrorMessage } from "./apply-field-errors";
import { readErrorMessage } from "./field/field-error-text";

interface Values {
  title: string;
  address: { url: string };
}

const error = (path: string, rule: string, text: string, params = {}): FieldError => ({
  path,
  rule,
  text,
  params,
});

describe("applyFieldErrors", () => {
  const placed: [field: string, message: string | undefined][] = [];
  const rest = applyFieldErrors<Values>(
    (field, { message }) => placed.push([field, message]),
    [
      error("name", "max_length", "too long", { maximum: 255 }),
      error("endpoint", "invalid", "must use https"),
      error("log_format", "enum", "unknown", { choices: "cef, json" }),
      error("", "invalid", "request format is invalid"),
    ],
    { name: "title", endpoint: "address.url" },
  );

  test("puts an error onto the field that the mapping names", () => {
    expect(placed).toEqual([
      ["title", "max_length?maximum=255&text=too+long"],
      ["address.url", "must use https"],
    ]);
  });

  test("returns the errors that no field of the form can show, in their order", () => {
    expect(rest.map(({ path }) => path)).toEqual(["log_format", ""]);
  });

  test("does not take an inherited property for a mapping", () => {
    const inherited = [error("constructor", "required", "cannot be blank")];
    expect(applyFieldErrors<Values>(() => expect.unreachable(), inherited, {})).toEqual(inherited);
  });
});

describe("an error kept as one string", () => {
  test.each([
    ["required", "ui.rule.required", {}],
    [ruleMessage("max_length", { maximum: 255 }), "ui.rule.max_length", { maximum: "255" }],
    [ruleMessage("enum", { choices: "a, b & c?" }), "ui.rule.enum", { choices: "a, b & c?" }],
    ["destinations.errors.noScheme", "destinations.errors.noScheme", {}],
    [
      fieldErrorMessage(error("name", "matches_regex", "no\nline breaks")),
      "ui.rule.matches_regex",
      { text: "no\nline breaks" },
    ],
  ])("%j is read back as key and params", (message, key, params) => {
    expect(readErrorMessage(message)).toEqual({ key, params });
  });

  test.each(["must use https", "日本語の文"])("%j is plain text", (message) => {
    expect(readErrorMessage(message)).toBeNull();
  });

  test("a rule that says nothing gives way to the server's own words", () => {
    expect(fieldErrorMessage(error("x", "invalid", "must be a valid URL"))).toBe("must be a valid URL");
    expect(fieldErrorMessage(error("x", "invalid", ""))).toBe("invalid?text=");
  });
});

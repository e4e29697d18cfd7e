import * as z from "zod/mini";
import { describe, expect, test } from "vitest";
import type { Destination } from "@/contract/webhook/destination";
import { destinationNameSchema } from "@/contract/webhook/destination-body";
import { duplicateValues, nameOfCopy } from "./duplicate-destination";

const source: Destination = {
  id: "6e1f1f0e-8f0b-4d6c-9a52-3f3f7f1e4a5c",
  name: "SIEM",
  endpoint: "https://siem.example.com/in",
  log_format: "json",
  skip_ssl_verification: true,
  created_at: "2026-11-20T09:00:00Z",
  updated_at: "2026-11-21T09:00:00Z",
};

test("a copy begins with everything but the secret, under a name of its own", () => {
  expect(duplicateValues(source, ["SIEM"], "copy")).toEqual({
    name: "SIEM copy",
    endpoint: source.endpoint,
    authorization: { mode: "replace", value: "" },
    logFormat: "json",
    isSslVerificationDisabled: true,
  });
});

describe("the name of a copy", () => {
  test.each([
    ["SIEM", ["SIEM"], "SIEM copy"],
    ["SIEM", ["SIEM", "SIEM copy"], "SIEM copy 2"],
    ["SIEM", ["SIEM copy 2", "SIEM", "SIEM copy", "SIEM copy 3"], "SIEM copy 4"],
    ["SIEM copy", ["SIEM", "SIEM copy"], "SIEM copy 2"],
    ["SIEM copy 7", ["SIEM copy 7"], "SIEM copy"],
    ["SIEM copycat", ["SIEM copycat"], "SIEM copycat copy"],
    ["copy", ["copy"], "copy copy"],
    ["SIEM", [], "SIEM copy"],
  ])("%s among %j is %s", (name, taken, copy) => {
    expect(nameOfCopy(name, taken, "copy")).toBe(copy);
  });

  test("is free with any number of copies", () => {
    const taken = [
      "SIEM",
      "SIEM copy",
      ...Array.from({ length: 300 }, (_, index) => `SIEM copy ${index + 2}`),
    ];
    expect(taken).not.toContain(nameOfCopy("SIEM", taken, "copy"));
  });

  test("is never longer than the API takes, in characters and not in UTF-16 units", () => {
    const name = "😀".repeat(255);
    const copy = nameOfCopy(name, [name], "コピー");
    expect(z.safeParse(destinationNameSchema, copy).success).toBe(true);
    expect(copy.endsWith("😀 コピー")).toBe(true);
  });
});

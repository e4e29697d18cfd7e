import { expect, it } from "vitest";
import { endpointSummary } from "./endpoint-summary";

it("names a destination by the host and the format, without the path", () => {
  expect(endpointSummary({ endpoint: "https://siem.example.com/collector", log_format: "cef" })).toBe(
    "siem.example.com · CEF",
  );
});

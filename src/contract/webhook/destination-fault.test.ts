import { describe, expect, it } from "vitest";
import { destinationFault } from "./destination-fault";

describe("destinationFault", () => {
  it.each([
    ["name", "SIEM", null],
    ["name", "  ", "blank"],
    ["name", "n".repeat(256), "too_long"],
    ["endpoint", "https://siem.example.com/in?token=1", null],
    ["endpoint", "", "blank"],
    ["endpoint", "http://siem.example.com/", "not_https"],
    ["endpoint", "siem.example.com", "not_url"],
    ["endpoint", `https://siem.example.com/${"p".repeat(2048)}`, "too_long"],
    ["endpoint", "HTTPS://siem.example.com/in", null],
    ["endpoint", "https:///in", "not_url"],
    ["endpoint", "https://siem.example.com\\@other.example.com/", "not_url"],
    ["authorization", " Bearer a ", null],
    ["authorization", "Bearer\na", "control_characters"],
    ["authorization", "a".repeat(8193), "too_long"],
  ] as const)("of a %s %j is %s", (field, text, fault) => {
    expect(destinationFault(field, text)).toBe(fault);
  });
});

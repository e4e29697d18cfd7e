import { describe, expect, it } from "vitest";
import { storedDestination } from "@/contract/webhook/destination.test-support";
import { nameOfCopy } from "@/features/destinations/create/duplicate-destination";
import { presumedSuccessor, successorsOf } from "./second-destination";

const OLD = storedDestination({ id: "old", name: "SIEM", created_at: "2026-11-20T09:00:00Z" });
const NEXT = storedDestination({ id: "next", name: "SIEM rotated", created_at: "2026-11-21T09:00:00Z" });

describe("successorsOf", () => {
  it("finds those with the same settings that are younger, the newest first", () => {
    const newest = storedDestination({ id: "newest", name: "Other", created_at: "2026-11-22T09:00:00Z" });
    expect(successorsOf(OLD, [OLD, NEXT, newest])).toEqual([newest, NEXT]);
  });

  it.each([
    ["of another collector", { endpoint: "https://logs.example.com/collector" }],
    ["in another format", { log_format: "json" }],
    ["without verification", { skip_ssl_verification: true }],
    ["that was there before", { created_at: "2026-11-19T09:00:00Z" }],
  ])("leaves out one %s", (_what, changes) => {
    expect(successorsOf(OLD, [{ ...NEXT, ...changes }])).toEqual([]);
  });

  it("takes two spellings of an address for the same", () => {
    const next = { ...NEXT, endpoint: OLD.endpoint.replace("https://siem", "HTTPS://SIEM") };
    expect(successorsOf(OLD, [next])).toEqual([next]);
  });
});

describe("presumedSuccessor", () => {
  it("is the only one that is named after the old one", () => {
    const twin = storedDestination({ id: "twin", name: "SIEM of the blue team" });
    expect(presumedSuccessor(OLD, [twin, NEXT], "rotated")).toBe(NEXT);
  });

  it("goes on counting where the old one has taken over itself", () => {
    const second = { ...NEXT, id: "second", name: nameOfCopy(NEXT.name, [OLD.name, NEXT.name], "rotated") };
    expect(second.name).toBe("SIEM rotated 2");
    expect(presumedSuccessor(NEXT, [second], "rotated")).toBe(second);
  });

  it("is left to a person where there are several or none", () => {
    const other = { ...NEXT, id: "other", name: "SIEM rotated 2" };
    expect(presumedSuccessor(OLD, [NEXT, other], "rotated")).toBeNull();
    expect(presumedSuccessor(OLD, [storedDestination({ id: "twin", name: "Twin" })], "rotated")).toBeNull();
  });
});

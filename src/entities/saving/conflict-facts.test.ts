import { describe, expect, it } from "vitest";
import { conflictFacts } from "./conflict-facts";

const SETTINGS = [
  { label: "Endpoint", of: ({ endpoint }: { endpoint: string }) => endpoint },
  { label: "Enabled", of: ({ isOn }: { isOn: boolean }) => (isOn ? "on" : "off") },
];

describe("conflictFacts", () => {
  it("shows what they changed and what is changed here, and leaves the rest out", () => {
    const facts = conflictFacts(
      {
        opened: { endpoint: "SIEM", isOn: true },
        stored: { endpoint: "Log lake", isOn: true },
        yours: { endpoint: "SIEM", isOn: true },
      },
      SETTINGS,
    );
    expect(facts).toEqual([
      { label: "Endpoint", face: "text", opened: "SIEM", stored: "Log lake", yours: "SIEM" },
    ]);
  });

  it("is empty when nothing that can be seen differs", () => {
    const same = { endpoint: "SIEM", isOn: false };
    expect(conflictFacts({ opened: same, stored: same, yours: same }, SETTINGS)).toEqual([]);
  });
});

import { expect, it } from "vitest";
import type { AsCodeSubject } from "@/entities/place/as-code-subject";
import { CODE_KINDS, codeNotes } from "./code-notes";
import { kongctlConfig } from "./kongctl-config";
import { plannedCall } from "./planned-call";
import { SETTINGS, SUBJECTS } from "./sample-subjects.test-support";
import { terraformConfig } from "./terraform-config";

function notesOf(subject: AsCodeSubject) {
  const facts = { subject, call: plannedCall(subject, "us"), terraform: terraformConfig(subject, "us") };
  const kinds = CODE_KINDS.filter((kind) => kind !== "kongctl" || kongctlConfig(subject) !== null);
  return kinds.map((kind) =>
    codeNotes(kind, facts)
      .map((note) => note.replace("asCode.note.", ""))
      .join(" "),
  );
}

it.each([
  ["a new destination", ["curlSecret", "state", "jsonSecret"]],
  ["a changed destination", ["curlToken", "kept", "kongctlDestination", ""]],
  ["a replaced authorization", ["curlSecret", "state", "kongctlDestination", "jsonSecret"]],
  ["a webhook that is switched on", ["curlToken", "ownSettings noImport endpoint state", ""]],
  ["one destination for all regions", ["curlToken", "ownSettings noImport endpoint state", ""]],
  ["a webhook's own settings", ["curlToken", "noImport", ""]],
  ["a webhook's own settings with a new authorization", ["curlSecret", "noImport state", "jsonSecret"]],
  ["a portal's webhook", ["curlToken", "", "kongctlPortal kongctlRegion", ""]],
  ["a replay", ["curlToken", "noReplay", ""]],
  ["a destination as it is", ["reads curlToken", "asSaved kept", "kongctlDestination", "asSaved"]],
  ["a webhook as it is", ["reads curlToken", "asSaved ownSettings noImport endpoint state", "asSaved"]],
  ["a webhook's own settings as they are", ["reads curlToken", "asSaved noImport", "asSaved"]],
  [
    "a portal's webhook as it is",
    ["reads curlToken", "asSaved", "asSaved kongctlPortal kongctlRegion", "asSaved"],
  ],
])("for %s are %j", (name, expected) => {
  expect(notesOf(SUBJECTS[name]!)).toEqual(expected); // the names are those of the samples
});

it("say first what stands in the way", () => {
  expect(notesOf({ kind: "create-destination", settings: { ...SETTINGS, name: "" } })).toEqual([
    "incomplete curlSecret",
    "incomplete state",
    "incomplete jsonSecret",
  ]);
});

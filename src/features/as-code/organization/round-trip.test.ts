// What an export has written comes back as no change; what was edited in it, as exactly that change.

import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toWellFormed } from "@/audit-log/record/well-formed";
import { askedElsewhere, differences } from "./differences";
import { type OrganizationSetUp } from "./organization";
import { anyOrganization, LARGE_ORGANIZATION, ORGANIZATION } from "./organization.test-support";
import { notationOf, readText } from "./read/read-text";
import { NOTATIONS, type Notation, TextFault, type TextReading } from "./read/text-reading";
import { exportFiles } from "./write/export-files";

function read(text: string, notation: Notation): TextReading {
  const reading = readText(text, notation);
  if (reading instanceof TextFault) throw reading;
  return reading;
}

function written(organization: OrganizationSetUp, notation: Notation): readonly string[] {
  return exportFiles(organization, notation).map(({ text }) => text);
}

describe.each(NOTATIONS)("%s", (notation) => {
  it("comes back as no change with any names and addresses", () => {
    fc.assert(
      fc.property(anyOrganization, (organization) => {
        for (const text of written(organization, notation)) {
          const reading = read(text, notation);
          expect(reading.leftAlone).toEqual([]);
          expect(differences(organization, reading)).toEqual([]);
          expect(askedElsewhere(organization, reading)).toEqual([]);
          expect(notationOf(text)).toBe(notation);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("of one changed value comes back as exactly that change", () => {
    fc.assert(
      fc.property(anyOrganization, fc.nat(), fc.nat(), (organization, which, how) => {
        const { changed, field, from, to } = oneChange(organization, which, how, notation);
        if (changed === null) return;
        const found = written(changed, notation).flatMap((text) =>
          differences(organization, read(text, notation)),
        );
        expect(found).toEqual([
          { kind: "changed", subject: expect.anything(), fields: [{ field, from, to }] },
        ]);
      }),
      { numRuns: 150 },
    );
  });

  it("of a large organisation comes back as no change", () => {
    const texts = written(LARGE_ORGANIZATION, notation);
    expect(texts.flatMap((text) => differences(LARGE_ORGANIZATION, read(text, notation)))).toEqual([]);
  });

  it("tells what could not be read, and does not take it for gone", () => {
    const unread: OrganizationSetUp = {
      ...ORGANIZATION,
      regions: ORGANIZATION.regions.filter(({ region }) => region !== "us"),
      portals: ORGANIZATION.portals.slice(0, 1),
      unread: [
        { what: "region", region: "us", why: "failed" },
        { what: "portals", region: "us", why: "refused" },
        { what: "portals", region: null, why: "failed" },
        { what: "portal", portalId: ORGANIZATION.portals[1]?.portalId ?? "", title: "Docs", why: "refused" },
      ],
    };
    for (const text of written(unread, notation)) {
      expect(text).toContain("# Not read: region us (reading failed)");
      expect(text).toContain("# Not read: portals us (reading is not permitted)");
      expect(text).toContain("# Not read: portals (reading failed)");
      expect(text).toContain("(reading is not permitted): Docs");
      expect(differences(ORGANIZATION, read(text, notation))).toEqual([]);
    }
  });
});

/** The same organisation with another value in one place. */
function oneChange(organization: OrganizationSetUp, which: number, how: number, notation: Notation) {
  const { destinations, regions, portals } = organization;
  const none = { changed: null, field: "", from: null, to: null };
  const pick = <T>(all: readonly T[]) => all[which % all.length];
  const another = <T>(all: readonly T[], index: number, changes: Partial<T>) =>
    all.map((each, at) => (at === index % all.length ? { ...each, ...changes } : each));
  const kind = how % 4;
  if (kind === 0) {
    const portal = pick(portals);
    if (!portal) return none;
    const isEnabled = !portal.isEnabled;
    return {
      changed: { ...organization, portals: another(portals, which, { isEnabled }) },
      field: "enabled",
      from: !isEnabled,
      to: isEnabled,
    };
  }
  if (kind === 1) {
    const portal = pick(portals);
    const destination = pick(destinations);
    if (!portal || !destination || portal.destinationId === destination.id) return none;
    const before = destinations.find(({ id }) => id === portal.destinationId);
    return {
      changed: { ...organization, portals: another(portals, which, { destinationId: destination.id }) },
      field: "destination",
      from: before?.name,
      to: destination.name,
    };
  }
  // kongctl manages neither destinations nor webhooks of regions.
  if (notation === "kongctl") return none;
  if (kind === 2) {
    const webhook = pick(regions);
    if (!webhook) return none;
    const isEnabled = !webhook.isEnabled;
    return {
      changed: { ...organization, regions: another(regions, which, { isEnabled }) },
      field: "enabled",
      from: !isEnabled,
      to: isEnabled,
    };
  }
  const destination = pick(destinations);
  if (!destination) return none;
  const field = (["name", "endpoint"] as const)[Math.floor(how / 4) % 2] ?? "name";
  const to = `${toWellFormed(destination[field])} changed`;
  return {
    changed: { ...organization, destinations: another(destinations, which, { [field]: to }) },
    field,
    from: destination[field],
    to,
  };
}

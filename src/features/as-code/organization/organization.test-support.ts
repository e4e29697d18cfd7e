// Organisations for the tests of every notation: an ordinary one, a large one, and random ones with unusual names.

import * as fc from "fast-check";
import { LOG_FORMATS } from "@/audit-log/record/log-format";
import { REGIONS } from "@/audit-log/region";
import { API_HOSTS } from "@/contract/api-host";
import type { Destination } from "@/contract/webhook/destination";
import { storedDestination } from "@/contract/webhook/destination.test-support";
import { HOSTILE_TEXTS } from "@/features/as-code/sample-subjects.test-support";
import type { OrganizationSetUp, PortalWebhook, RegionWebhook } from "./organization";

export function sampleId(kind: number, index: number): string {
  return `${kind}f1de9b5-4c2b-4c5e-9d0a-${String(index).padStart(12, "0")}`;
}

export const SIEM = storedDestination({
  id: sampleId(1, 1),
  name: "SIEM production",
  endpoint: "https://siem.example.com/services/collector/raw?a=1&b=2",
});
export const LAKE = storedDestination({
  id: sampleId(1, 2),
  name: "Log lake",
  endpoint: "https://lake.example.com/in",
  log_format: "json",
  skip_ssl_verification: true,
});

export const ORGANIZATION: OrganizationSetUp = {
  destinationHost: "global",
  destinations: [SIEM, LAKE],
  regions: [
    { region: "us", target: { kind: "destination", destinationId: SIEM.id }, isEnabled: true },
    {
      region: "me",
      target: {
        kind: "own",
        settings: {
          endpoint: "https://own.example.com/in?token=t",
          log_format: "cps",
          skip_ssl_verification: false,
        },
      },
      isEnabled: false,
    },
  ],
  portals: [
    {
      portalId: sampleId(2, 1),
      name: "partner-apis",
      isOnlyOfName: true,
      title: "Partner APIs",
      host: "eu",
      destinationId: LAKE.id,
      isEnabled: true,
    },
    {
      portalId: sampleId(2, 2),
      name: "docs",
      isOnlyOfName: true,
      title: "Docs",
      host: "us",
      destinationId: SIEM.id,
      isEnabled: false,
    },
  ],
  unread: [],
};

export const LARGE_ORGANIZATION: OrganizationSetUp = {
  ...ORGANIZATION,
  destinations: Array.from({ length: 50 }, (_, index) =>
    storedDestination({ id: sampleId(1, index), name: `Collector ${index % 7} / ${index}` }),
  ),
  regions: REGIONS.map((region, index) => ({
    region,
    target: { kind: "destination", destinationId: sampleId(1, index * 8) },
    isEnabled: true,
  })),
  portals: Array.from({ length: 10 }, (_, index) => ({
    portalId: sampleId(2, index),
    name: `portal-${index}`,
    isOnlyOfName: true,
    title: "One title for all",
    host: REGIONS[index % REGIONS.length] ?? "us",
    destinationId: sampleId(1, index),
    isEnabled: index % 2 === 0,
  })),
};

export const EMPTY_ORGANIZATION: OrganizationSetUp = {
  destinationHost: "global",
  destinations: [],
  regions: [],
  portals: [],
  unread: [],
};

/** Every hostile text as the name of a destination and of a portal, and in an endpoint. */
export const HOSTILE_ORGANIZATION: OrganizationSetUp = {
  ...ORGANIZATION,
  destinations: HOSTILE_TEXTS.map((name, index) =>
    storedDestination({ id: sampleId(1, index + 1), name, endpoint: `https://siem.example.com/${name}` }),
  ),
  portals: HOSTILE_TEXTS.map((name, index) => ({
    portalId: sampleId(2, index + 1),
    name,
    isOnlyOfName: true,
    title: name,
    host: "us",
    destinationId: sampleId(1, index + 1),
    isEnabled: true,
  })),
};

const text = fc.oneof(
  fc.constantFrom(...HOSTILE_TEXTS),
  fc.constantFrom(
    "<<EOT\nx\nEOT",
    "- ref: x",
    "!ref y # z",
    "Not read: portals (x)",
    'x"id": "1"',
    "variable a",
    "}\n}",
    "'\"'\"'",
    "&a *b",
  ),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 24 }),
  fc.string({ unit: fc.constantFrom(...`'"\\$%{}()#\n\t;:-| \``.split("")), minLength: 1, maxLength: 12 }),
);

const flag = fc.boolean();

const delivery = fc.record({
  endpoint: text.map((end) => `https://siem.example.com/${end}`),
  log_format: fc.constantFrom<string>(...LOG_FORMATS),
  skip_ssl_verification: flag,
});

const destinations = fc
  .uniqueArray(fc.record({ name: text, settings: delivery }), {
    selector: ({ name }) => name,
    minLength: 1,
    maxLength: 5,
  })
  .map((made) =>
    made.map(({ name, settings }, index) => storedDestination({ id: sampleId(1, index), name, ...settings })),
  );

function regions(there: readonly Destination[]): fc.Arbitrary<readonly RegionWebhook[]> {
  const target: fc.Arbitrary<RegionWebhook["target"]> = fc.oneof(
    fc
      .constantFrom(...there)
      .map(({ id: destinationId }) => ({ kind: "destination" as const, destinationId })),
    delivery.map((settings) => ({ kind: "own" as const, settings })),
  );
  return fc
    .subarray([...REGIONS])
    .chain((some) =>
      fc.tuple(...some.map((region) => fc.record({ region: fc.constant(region), target, isEnabled: flag }))),
    );
}

function portals(there: readonly Destination[]): fc.Arbitrary<readonly PortalWebhook[]> {
  const portal = fc.record({
    name: text,
    title: text,
    host: fc.constantFrom(...API_HOSTS),
    destinationId: fc.constantFrom(...there).map(({ id }) => id),
    isEnabled: flag,
  });
  return fc.array(portal, { maxLength: 4 }).map((made) =>
    made.map((each, index) => ({
      ...each,
      portalId: sampleId(2, index),
      isOnlyOfName: made.filter(({ name, host }) => name === each.name && host === each.host).length === 1,
    })),
  );
}

/** Any organisation, with names and addresses that try to break out of every notation. */
export const anyOrganization: fc.Arbitrary<OrganizationSetUp> = destinations.chain((there) =>
  fc.record({
    destinationHost: fc.constantFrom(...API_HOSTS),
    destinations: fc.constant(there),
    regions: regions(there),
    portals: portals(there),
    unread: fc.constant([]),
  }),
);

// kongctl's declarative notation. It has webhooks of Dev Portals; portals and destinations only as what there is
// already, and nothing for the webhooks of regions.

import { assertNever } from "@/lib/assert-never";
import type { AsCodeSubject } from "@/entities/place/as-code-subject";
import { hclName } from "./hcl-text";
import { yamlString } from "./yaml-text";

/** How it finds what it does not manage: by id, or by the name that only one has. */
export type KongctlSelector = { readonly id: string } | { readonly name: string };

/** What a reader of YAML, or kongctl itself, may not keep as it is. */
const ODD = /^\s|\s$|[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u;

/** By name, which holds in another organisation too, as far as kongctl can find it so. */
export function kongctlSelector({
  id,
  name,
}: {
  readonly id: string;
  readonly name: string;
}): KongctlSelector {
  return ODD.test(name) ? { id } : { name };
}

export interface KongctlPortal {
  readonly ref: string;
  readonly comment: string | null;
  readonly selector: KongctlSelector;
  readonly webhookRef: string;
  readonly isEnabled: boolean;
  /** A reference to one of `KongctlDestination`, or an id. */
  readonly destination: { readonly ref: string } | { readonly id: string };
}

export interface KongctlDestination {
  readonly ref: string;
  readonly selector: KongctlSelector;
}

export function kongctlText(
  portals: readonly KongctlPortal[],
  destinations: readonly KongctlDestination[],
): string {
  return [
    ...(portals.length > 0 ? ["portals:", ...portals.flatMap(portalLines)] : []),
    ...(destinations.length > 0
      ? [
          ...(portals.length > 0 ? [""] : []),
          "audit-logs:",
          "  destinations:",
          ...destinations.flatMap(({ ref, selector }) =>
            [`- ref: ${ref}`, ...externalLines(selector)].map((line) => `    ${line}`),
          ),
        ]
      : []),
  ].join("\n");
}

function portalLines(portal: KongctlPortal): readonly string[] {
  const { destination } = portal;
  return [
    ...(portal.comment === null ? [] : [`# ${portal.comment}`]),
    `- ref: ${portal.ref}`,
    ...externalLines(portal.selector),
    "  audit_log_webhook:",
    `    ref: ${portal.webhookRef}`,
    `    enabled: ${portal.isEnabled}`,
    `    audit_log_destination_id: ${"ref" in destination ? `!ref ${destination.ref}` : yamlString(destination.id)}`,
  ].map((line) => `  ${line}`);
}

function externalLines(selector: KongctlSelector): readonly string[] {
  return [
    "  _external:",
    ...("id" in selector
      ? [`    id: ${yamlString(selector.id)}`]
      : ["    selector:", "      matchFields:", `        name: ${yamlString(selector.name)}`]),
  ];
}

/** Null where kongctl has nothing for it. */
export function kongctlConfig(subject: AsCodeSubject): string | null {
  switch (subject.kind) {
    case "portal-webhook": {
      if (subject.destination === null) return null;
      const { name } = subject.destination;
      const ref = destinationRef(name);
      return kongctlText(
        [
          {
            ref: "portal",
            comment: null,
            selector: { id: subject.portalId },
            webhookRef: "portal_webhook",
            isEnabled: subject.isEnabled,
            destination: { ref },
          },
        ],
        [{ ref, selector: kongctlSelector(subject.destination) }],
      );
    }
    case "update-destination": {
      const { name } = subject.settings;
      const selector = kongctlSelector({ id: subject.destinationId, name });
      return kongctlText([], [{ ref: destinationRef(name), selector }]);
    }
    case "create-destination":
    case "org-webhook":
    case "all-regions":
    case "inline-webhook":
    case "region-replay":
    case "portal-replay":
      return null;
    default:
      return assertNever(subject);
  }
}

/** kongctl takes 63 characters. */
function destinationRef(name: string): string {
  return `destination_${hclName(name, "siem").slice(0, 40)}`;
}

// The whole organisation for kongctl: a file for each region, because one run of it speaks to one.

import { API_HOSTS, type ApiHost, apiOrigin } from "@/contract/api-host";
import { singleLine } from "@/features/as-code/hcl-text";
import { kongctlSelector, kongctlText } from "@/features/as-code/kongctl-config";
import {
  type OrganizationSetUp,
  type PortalWebhook,
  unreadLines,
} from "@/features/as-code/organization/organization";
import { destinationNames, portalNames } from "./unique-names";

export interface KongctlFile {
  readonly host: ApiHost;
  readonly text: string;
}

/** One for each host with webhooks of portals, in the order of the hosts. */
export function kongctlFiles(organization: OrganizationSetUp): readonly KongctlFile[] {
  return API_HOSTS.flatMap((host) => {
    const portals = organization.portals.filter((portal) => portal.host === host);
    return portals.length === 0 ? [] : [{ host, text: fileText(organization, host, portals) }];
  });
}

function fileText(organization: OrganizationSetUp, host: ApiHost, portals: readonly PortalWebhook[]): string {
  const used = new Set(portals.map(({ destinationId }) => destinationId));
  const destinations = organization.destinations.filter(({ id }) => used.has(id));
  const refs = destinationNames(destinations);
  const names = portalNames(portals);
  const body = kongctlText(
    portals.map((portal) => {
      const ref = refs.get(portal.destinationId);
      const name = names.get(portal.portalId) ?? "";
      return {
        ref: `portal_${name}`,
        comment: singleLine(portal.title),
        selector: portal.isOnlyOfName
          ? kongctlSelector({ id: portal.portalId, name: portal.name })
          : { id: portal.portalId },
        webhookRef: `webhook_${name}`,
        isEnabled: portal.isEnabled,
        destination: ref === undefined ? { id: portal.destinationId } : { ref: `destination_${ref}` },
      };
    }),
    destinations.map(({ id, name }) => ({
      ref: `destination_${refs.get(id)}`,
      selector: kongctlSelector({ id, name }),
    })),
  );
  return [
    ...[
      `Webhooks of the Dev Portals on ${host}: kongctl apply -f FILE ${hostOption(host)}`,
      "kongctl does not make destinations, and has no notation for webhooks of regions: it finds destinations and",
      "portals by name, and takes no secret.",
      ...(organization.regions.length > 0
        ? [`Not in here: webhooks of ${organization.regions.map(({ region }) => region).join(", ")}`]
        : []),
      ...unreadLines(organization),
    ].map((line) => `# ${line}`),
    "",
    body,
  ].join("\n");
}

function hostOption(host: ApiHost): string {
  return host === "global" ? `--base-url ${apiOrigin(host)}` : `--region ${host}`;
}

// The whole organisation for Kong's Terraform provider: every resource with its import, one provider a host.

import { API_HOSTS, type ApiHost, apiOrigin } from "@/contract/api-host";
import type { Destination } from "@/contract/webhook/destination";
import { hclBlock, type HclLine, hclString, singleLine } from "@/features/as-code/hcl-text";
import {
  destinationLines,
  importBlock,
  REQUIRED_PROVIDERS,
  resourceHead,
  TOKEN_COMMENT,
} from "@/features/as-code/terraform-config";
import {
  destinationSettings,
  type OrganizationSetUp,
  type PortalWebhook,
  type RegionWebhook,
  unreadLines,
} from "@/features/as-code/organization/organization";
import { destinationNames, portalNames } from "./unique-names";

export const DESTINATION_TYPE = "konnect_audit_log_destination";
export const REGION_TYPE = "konnect_audit_log";
export const PORTAL_TYPE = "konnect_portal_audit_log_webhook";

/** What a webhook with settings of its own has in common with a destination, by the names of the provider. */
export const COPIED_ATTRIBUTES = ["endpoint", "log_format", "skip_ssl_verification"] as const;

export function terraformModule(organization: OrganizationSetUp): string {
  const { destinations, regions, portals } = organization;
  const names = destinationNames(destinations);
  const addressOf = (destinationId: string) => {
    const name = names.get(destinationId);
    return name === undefined ? null : `${DESTINATION_TYPE}.${name}`;
  };
  const secretOf = (destinationId: string) => `authorization_${names.get(destinationId) ?? ""}`;
  const titles = portalNames(portals);
  const own = regions.filter(({ target }) => target.kind === "own");
  const hosts = new Set<ApiHost>([
    ...(destinations.length > 0 ? [organization.destinationHost] : []),
    ...regions.map(({ region }) => region),
    ...portals.map(({ host }) => host),
  ]);
  return [
    headComment(organization),
    ...destinations.flatMap((destination) => {
      const address = addressOf(destination.id) ?? "";
      return [
        importBlock(address, destination.id),
        hclBlock(resourceHead(DESTINATION_TYPE, names.get(destination.id) ?? ""), [
          providerLine(organization.destinationHost),
          ...destinationLines(destinationSettings(destination), [
            "authorization",
            `var.${secretOf(destination.id)}`,
          ]),
        ]),
      ];
    }),
    ...regions.map((webhook) => regionBlock(webhook, addressOf, secretOf)),
    ...portals.flatMap((webhook) => portalBlocks(webhook, titles.get(webhook.portalId) ?? "", addressOf)),
    ...destinations.map((destination) => secretVariable(secretOf(destination.id), destination)),
    ...own.map(({ region }) => ownSecretVariable(region)),
    ...API_HOSTS.filter((host) => hosts.has(host)).map((host, index) =>
      hclBlock('provider "konnect"', [
        ...(index === 0 ? [TOKEN_COMMENT] : []),
        ["alias", hclString(host)],
        ["server_url", hclString(apiOrigin(host))],
      ]),
    ),
    REQUIRED_PROVIDERS,
  ].join("\n\n");
}

function headComment(organization: OrganizationSetUp): string {
  return [
    "Audit logs of the organization as they are: destinations, webhooks of regions and of Dev Portals.",
    "Each Authorization Header is a variable, since Konnect does not tell it. The first apply writes them all.",
    ...(organization.regions.length > 0
      ? [
          "Webhooks of regions cannot be imported: the first apply takes them over. From then on each has its own",
          "settings in Konnect, and follows its destination through this file only.",
        ]
      : []),
    ...unreadLines(organization),
  ]
    .map((line) => `# ${line}`)
    .join("\n");
}

function providerLine(host: ApiHost): HclLine {
  return ["provider", `konnect.${host}`];
}

function regionBlock(
  { region, target, isEnabled }: RegionWebhook,
  addressOf: (destinationId: string) => string | null,
  secretOf: (destinationId: string) => string,
): string {
  const values =
    target.kind === "own"
      ? {
          endpoint: hclString(target.settings.endpoint),
          authorization: `var.${ownSecret(region)}`,
          log_format: hclString(target.settings.log_format),
          skip_ssl_verification: String(target.settings.skip_ssl_verification),
        }
      : {
          endpoint: `${addressOf(target.destinationId)}.endpoint`,
          authorization: `var.${secretOf(target.destinationId)}`,
          log_format: `${addressOf(target.destinationId)}.log_format`,
          skip_ssl_verification: `${addressOf(target.destinationId)}.skip_ssl_verification`,
        };
  return hclBlock(resourceHead(REGION_TYPE, region), [
    providerLine(region),
    ["enabled", String(isEnabled)],
    ...Object.entries(values),
  ]);
}

function portalBlocks(
  { portalId, title, host, destinationId, isEnabled }: PortalWebhook,
  name: string,
  addressOf: (destinationId: string) => string | null,
): readonly string[] {
  const address = addressOf(destinationId);
  return [
    importBlock(`${PORTAL_TYPE}.${name}`, portalId),
    hclBlock(resourceHead(PORTAL_TYPE, name), [
      singleLine(title),
      providerLine(host),
      ["portal_id", hclString(portalId)],
      // A reference would be unknown while the destination's secret is written, and count as a change of this one too.
      ["audit_log_destination_id", hclString(destinationId)],
      ["enabled", String(isEnabled)],
      ...(address === null ? [] : [["depends_on", `[${address}]`] as const]),
    ]),
  ];
}

function secretVariable(name: string, destination: Destination): string {
  return hclBlock(`variable "${name}"`, [
    `Of ${singleLine(destination.name)}; set it from outside, as with TF_VAR_${name}`,
    ["type", "string"],
    ["sensitive", "true"],
  ]);
}

function ownSecret(region: string): string {
  return `own_authorization_${region}`;
}

/** The provider does not require this one, and the webhook may have none. */
function ownSecretVariable(region: string): string {
  return hclBlock(`variable "${ownSecret(region)}"`, [
    `Of the webhook's own settings in ${region}; null: the saved value stays`,
    ["type", "string"],
    ["sensitive", "true"],
    ["default", "null"],
  ]);
}

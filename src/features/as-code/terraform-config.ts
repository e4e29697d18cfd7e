// What a form is about to do, for Kong's Terraform provider. Names of resources and attributes are those of its documentation.

import type { Region } from "@/audit-log/region";
import { type ApiHost, apiOrigin } from "@/contract/api-host";
import type { Destination } from "@/contract/webhook/destination";
import { assertNever } from "@/lib/assert-never";
import { endpointHost } from "@/lib/endpoint-host";
import type { AsCodeSubject, DestinationSettings } from "@/entities/place/as-code-subject";
import { hclBlock, type HclLine, hclName, hclString, singleLine } from "./hcl-text";

/** The first version that has every resource used here. */
const PROVIDER_VERSION = "~> 3.16";

/** Null where the provider has nothing for it. `host` is as `plannedCall` takes it. */
export function terraformConfig(subject: AsCodeSubject, host: ApiHost): string | null {
  switch (subject.kind) {
    case "create-destination": {
      const { settings } = subject;
      const head = resourceHead("konnect_audit_log_destination", hclName(settings.name, "destination"));
      return configuration(host, [hclBlock(head, destinationLines(settings, SECRET)), SECRET_VARIABLE]);
    }
    case "update-destination":
      return updatedDestination(subject, host);
    case "org-webhook":
      return orgWebhook(subject);
    case "all-regions":
      return allRegions(subject);
    case "inline-webhook":
      return inlineWebhook(subject);
    case "portal-webhook":
      return portalWebhook(subject, host);
    case "region-replay":
    case "portal-replay":
      // A replay is something that happens once, not a state that could be kept.
      return null;
    default:
      return assertNever(subject);
  }
}

function updatedDestination(
  { destinationId, settings, replacesAuthorization }: Extract<AsCodeSubject, { kind: "update-destination" }>,
  host: ApiHost,
): string {
  const type = "konnect_audit_log_destination";
  const name = hclName(settings.name, "destination");
  const lines = destinationLines(settings, SECRET);
  return configuration(host, [
    importBlock(`${type}.${name}`, destinationId),
    hclBlock(resourceHead(type, name), replacesAuthorization ? lines : [...lines, KEEP_SECRET]),
    SECRET_VARIABLE,
  ]);
}

function orgWebhook({
  region,
  isEnabled,
  destination,
}: Extract<AsCodeSubject, { kind: "org-webhook" }>): string | null {
  if (destination === null) return null;
  return configuration(region, [
    copiedWebhook(region, destination, isEnabled),
    endpointVariable(destination),
    SECRET_VARIABLE,
  ]);
}

/** A resource for each region, and for each of those a provider: a region is asked on its own host. */
function allRegions({
  isEnabled,
  destination,
  regions,
}: Extract<AsCodeSubject, { kind: "all-regions" }>): string | null {
  if (destination === null) return null;
  return [
    ...regions.map((region) =>
      copiedWebhook(region, destination, isEnabled, [["provider", `konnect.${region}`]]),
    ),
    endpointVariable(destination),
    SECRET_VARIABLE,
    ...regions.map((region, index) =>
      hclBlock('provider "konnect"', [
        ...(index === 0 ? [TOKEN_COMMENT] : []),
        ["alias", hclString(region)],
        ["server_url", hclString(apiOrigin(region))],
      ]),
    ),
    REQUIRED_PROVIDERS,
  ].join("\n\n");
}

function copiedWebhook(
  region: Region,
  destination: Destination,
  isEnabled: boolean,
  head: readonly HclLine[] = [],
): string {
  return hclBlock(resourceHead("konnect_audit_log", region), [
    `The settings of ${singleLine(destination.name)}, copied`,
    ...head,
    ["enabled", String(isEnabled)],
    // The form hides what of an endpoint may be a token, so this shows the host alone.
    ["endpoint", "var.endpoint"],
    SECRET,
    ["log_format", hclString(destination.log_format)],
    ["skip_ssl_verification", String(destination.skip_ssl_verification)],
  ]);
}

function endpointVariable({ endpoint }: Destination): string {
  return hclBlock('variable "endpoint"', [
    `The one at ${endpointHost(endpoint)}`,
    ["type", "string"],
    ["sensitive", "true"],
  ]);
}

/** The form shows the endpoint in full, and so does this. */
function inlineWebhook({
  region,
  settings,
  replacesAuthorization,
}: Extract<AsCodeSubject, { kind: "inline-webhook" }>): string {
  return configuration(region, [
    hclBlock(resourceHead("konnect_audit_log", region), [
      ["enabled", String(settings.enabled)],
      ["endpoint", hclString(settings.endpoint)],
      replacesAuthorization ? SECRET : KEPT_SECRET,
      ["log_format", hclString(settings.log_format)],
      ["skip_ssl_verification", String(settings.skip_ssl_verification)],
    ]),
    ...(replacesAuthorization ? [SECRET_VARIABLE] : []),
  ]);
}

function portalWebhook(
  { portalId, isEnabled, destination }: Extract<AsCodeSubject, { kind: "portal-webhook" }>,
  portalHost: ApiHost,
): string | null {
  if (destination === null) return null;
  const type = "konnect_portal_audit_log_webhook";
  return configuration(portalHost, [
    importBlock(`${type}.portal`, portalId),
    hclBlock(resourceHead(type, "portal"), [
      ["portal_id", hclString(portalId)],
      ["audit_log_destination_id", hclString(destination.id)],
      ["enabled", String(isEnabled)],
    ]),
  ]);
}

const SECRET: HclLine = ["authorization", "var.authorization"];

/** Where the provider does not require it. */
const KEPT_SECRET: HclLine = "authorization is left out: the saved value stays";

/** Where the provider requires one: it has a value then, which is not sent. */
export const KEEP_SECRET: HclLine = {
  head: "lifecycle",
  lines: ["The saved value stays, even if the variable has another", ["ignore_changes", "[authorization]"]],
};

const SECRET_VARIABLE = hclBlock('variable "authorization"', [
  "Set it from outside, as with TF_VAR_authorization",
  ["description", '"Authorization header for the collector"'],
  ["type", "string"],
  ["sensitive", "true"],
]);

export function destinationLines(settings: DestinationSettings, secret: HclLine): readonly HclLine[] {
  return [
    ["name", hclString(settings.name)],
    ["endpoint", hclString(settings.endpoint)],
    secret,
    ["log_format", hclString(settings.log_format)],
    ["skip_ssl_verification", String(settings.skip_ssl_verification)],
  ];
}

/** What it is about comes first, what every configuration has comes last: their order means nothing to Terraform. */
function configuration(host: ApiHost, blocks: readonly string[]): string {
  const provider = hclBlock('provider "konnect"', [
    TOKEN_COMMENT,
    ["server_url", hclString(apiOrigin(host))],
  ]);
  return [...blocks, provider, REQUIRED_PROVIDERS].join("\n\n");
}

export const TOKEN_COMMENT: HclLine = "The token comes from KONNECT_TOKEN or KONNECT_SPAT";

export const REQUIRED_PROVIDERS = `terraform {
  required_providers {
    konnect = {
      source  = "kong/konnect"
      version = "${PROVIDER_VERSION}"
    }
  }
}`;

export function resourceHead(type: string, name: string): string {
  return `resource "${type}" "${name}"`;
}

export function importBlock(address: string, id: string): string {
  return hclBlock("import", [
    ["to", address],
    ["id", hclString(id)],
  ]);
}

// The whole organisation as a script for a POSIX shell that makes it anew, call by call.

import { type ApiHost, apiOrigin } from "@/contract/api-host";
import { apiPaths, versioned } from "@/contract/paths";
import { insideQuotes, shellWord, TOKEN_HEADER } from "@/features/as-code/curl-command";
import { singleLine } from "@/features/as-code/hcl-text";
import { jsonBody, type StandingValue } from "@/features/as-code/json-body";
import {
  destinationSettings,
  type OrganizationSetUp,
  type PortalWebhook,
  type RegionWebhook,
  unreadLines,
} from "@/features/as-code/organization/organization";
import { destinationNames, portalNames } from "./unique-names";

/** The functions that every script begins with. They hold no setting, so they are not read back. */
export const SCRIPT_FUNCTIONS = String.raw`tab=$(printf '\t')

# A value as JSON; null where it is empty, which the API takes for not given.
json() {
  [ -n "$1" ] || {
    printf null
    return
  }
  escaped=$(printf '%s' "$1" | sed -e 's/\\/\\\\/g' -e 's/"/\\"/g' -e "s/$tab/\\\\t/g")
  printf '"%s"' "$escaped"
}

# call METHOD URL BODY
call() {
  answer=$(curl --silent --show-error --fail-with-body --request "$1" --url "$2" \
    ${TOKEN_HEADER} \
    --header 'Content-Type: application/json' --data "$3") || {
    printf '%s %s failed: %s\n' "$1" "$2" "$answer" >&2
    exit 1
  }
}

# The id of what the last call made.
made_id() {
  id=$(printf '%s\n' "$answer" | sed -n 's/.*"id": *"\([^"]*\)".*/\1/p')
  [ -n "$id" ] || {
    printf 'no id in the answer: %s\n' "$answer" >&2
    exit 1
  }
  printf '%s' "$id"
}`;

export function curlScript(organization: OrganizationSetUp): string {
  const { destinationHost, destinations, regions, portals } = organization;
  const names = destinationNames(destinations);
  const titles = portalNames(portals);
  const portalVariable = ({ portalId }: PortalWebhook) =>
    `PORTAL_${(titles.get(portalId) ?? "").toUpperCase()}`;
  const reference = (destinationId: string): StandingValue => {
    const name = names.get(destinationId);
    return name === undefined ? destinationId : Symbol.for(`destination_${name}`);
  };
  const secretOf = (destinationId: string) =>
    `AUTHORIZATION_${(names.get(destinationId) ?? "").toUpperCase()}`;
  const own = regions.filter(({ target }) => target.kind === "own");
  return [
    headComment(organization),
    "set -eu",
    [
      `: "\${KONNECT_TOKEN:?Set it to an access token}"`,
      ...destinations.flatMap(({ id, name }) => [
        `# Authorization Header of ${singleLine(name)}`,
        `: "\${${secretOf(id)}:?Set it to the Authorization Header}"`,
      ]),
      ...own.flatMap(({ region }) => [
        `# Authorization Header of the webhook's own settings in ${region}, if it has one`,
        `: "\${${ownSecret(region)}:=}"`,
      ]),
      ...(portals.length > 0 ? ["# Portals have other ids in another organization: set these there"] : []),
      ...portals.map((portal) => `: "\${${portalVariable(portal)}:=${encodeURIComponent(portal.portalId)}}"`),
    ].join("\n"),
    SCRIPT_FUNCTIONS,
    ...destinations.map((destination) => {
      const { name, endpoint, ...others } = destinationSettings(destination);
      const url = apiOrigin(destinationHost) + versioned("v3", apiPaths.destinations());
      const body = { name, endpoint, authorization: Symbol.for(secretOf(destination.id)), ...others };
      return [
        `# Destination ${singleLine(destination.id)}`,
        callLine("POST", shellWord(url), body),
        `destination_${names.get(destination.id)}=$(made_id)`,
      ].join("\n");
    }),
    ...regions.map((webhook) => regionCall(webhook, reference)),
    ...portals.map((portal) =>
      [
        `# Portal: ${singleLine(portal.title)}`,
        callLine("PATCH", portalUrl(portal.host, portalVariable(portal)), {
          audit_log_destination_id: reference(portal.destinationId),
          enabled: portal.isEnabled,
        }),
      ].join("\n"),
    ),
  ].join("\n\n");
}

function headComment(organization: OrganizationSetUp): string {
  const { destinations, regions, portals } = organization;
  const own = regions.filter(({ target }) => target.kind === "own");
  const calls = [
    [destinations.length, "POST /v3/audit-log-destinations"],
    [regions.length - own.length, "PATCH /v3/audit-log-webhook"],
    [own.length, "PATCH /v2/audit-log-webhook"],
    [portals.length, "PATCH /v3/portals/{portalId}/audit-log-webhook"],
  ] as const;
  return [
    "#!/bin/sh",
    "# Makes the audit logs of an organization as they were when this was written, in one that has none of them yet.",
    "# It needs curl and sed, and calls:",
    ...calls.filter(([count]) => count > 0).map(([count, call]) => `#   ${call} (${count})`),
    ...unreadLines(organization).map((line) => `# ${line}`),
  ].join("\n");
}

function regionCall(
  { region, target, isEnabled: enabled }: RegionWebhook,
  reference: (destinationId: string) => StandingValue,
): string {
  const url = (version: "v2" | "v3") =>
    shellWord(apiOrigin(region) + versioned(version, apiPaths.orgWebhook()));
  if (target.kind === "destination") {
    const body = { audit_log_destination_id: reference(target.destinationId), enabled };
    return callLine("PATCH", url("v3"), body);
  }
  const { endpoint, log_format, skip_ssl_verification } = target.settings;
  const authorization = Symbol.for(ownSecret(region));
  return callLine("PATCH", url("v2"), {
    endpoint,
    authorization,
    enabled,
    log_format,
    skip_ssl_verification,
  });
}

function ownSecret(region: string): string {
  return `OWN_AUTHORIZATION_${region.toUpperCase()}`;
}

/** The id comes from a variable, which holds it as it stands in a path. */
function portalUrl(host: ApiHost, variable: string): string {
  const [before = "", after = ""] = versioned("v3", apiPaths.portalWebhook("\u0000")).split("%00");
  return `${shellWord(`${apiOrigin(host)}${before}`)}"$${variable}"${shellWord(after)}`;
}

function callLine(
  method: "POST" | "PATCH",
  url: string,
  body: Readonly<Record<string, StandingValue>>,
): string {
  return `call ${method} ${url} '${jsonBody(body, spliced, insideQuotes)}'`;
}

/** Out of the quotes of the body, in with the variable, and back into them. Ids are safe in JSON, secrets need not be. */
function spliced(variable: symbol): string {
  const name = Symbol.keyFor(variable) ?? "";
  return name.startsWith("destination_") ? `"'"$${name}"'"` : `'"$(json "$${name}")"'`;
}

// From what the API answered to the organisation as it is. Does not know how it was asked.

import { REGIONS, type Region } from "@/audit-log/region";
import type { ApiHost } from "@/contract/api-host";
import { type Portal, portalRegion } from "@/contract/portal";
import { portalTitle } from "@/contract/portal-title";
import type { Destination } from "@/contract/webhook/destination";
import type { OrgWebhook } from "@/contract/webhook/org-webhook";
import type { OrgWebhookV2 } from "@/contract/webhook/org-webhook-v2";
import type { PortalWebhook as PortalAnswer } from "@/contract/webhook/portal-webhook";
import { webhookDestination } from "@/contract/webhook/webhook-destination";
import type { OrganizationSetUp, PortalWebhook, RegionWebhook, Unread } from "./organization";

export type Answer<T> = { readonly data: T } | { readonly why: Unread["why"] };

/** As `portalQueries` lists them. */
interface Listing {
  readonly portals: readonly Portal[];
  readonly refused: readonly Region[];
  readonly failed: readonly Region[];
}

export interface SetUpAnswers {
  readonly destinationHost: ApiHost;
  readonly destinations: readonly Destination[];
  readonly webhookOf: (region: Region) => Answer<OrgWebhook>;
  /** Asked of those that `hasOwnSettings`. */
  readonly settingsOf: (region: Region) => Answer<OrgWebhookV2>;
  readonly listing: Answer<Listing>;
  /** Asked of every portal of the listing. */
  readonly portalWebhookOf: (portalId: string) => Answer<PortalAnswer>;
}

/** Whether a webhook sends to settings that no destination has. */
export function hasOwnSettings(webhook: OrgWebhook, destinations: readonly Destination[]): boolean {
  return webhookDestination(webhook.audit_log_destination_id, destinations).kind === "inline";
}

export function organizationOfAnswers(answers: SetUpAnswers): OrganizationSetUp {
  const regions = REGIONS.map((region) => regionOf(region, answers));
  const portals = portalsOf(answers);
  return {
    destinationHost: answers.destinationHost,
    destinations: answers.destinations,
    regions: regions.flatMap((each) => (each !== null && "isEnabled" in each ? [each] : [])),
    portals: portals.flatMap((each) => ("isEnabled" in each ? [each] : [])),
    unread: [...regions, ...portals].flatMap((each) => (each !== null && "why" in each ? [each] : [])),
  };
}

/** Null where nothing is set up. */
function regionOf(
  region: Region,
  { webhookOf, settingsOf, destinations }: SetUpAnswers,
): RegionWebhook | Unread | null {
  const webhook = webhookOf(region);
  if (!("data" in webhook)) return { what: "region", region, why: webhook.why };
  const { audit_log_destination_id: destinationId, enabled: isEnabled } = webhook.data;
  if (destinationId === undefined || destinationId === "") return null;
  if (!hasOwnSettings(webhook.data, destinations)) {
    return { region, target: { kind: "destination", destinationId }, isEnabled };
  }
  const own = settingsOf(region);
  if (!("data" in own)) return { what: "region", region, why: own.why };
  const { endpoint, log_format, skip_ssl_verification } = own.data;
  return {
    region,
    target: { kind: "own", settings: { endpoint, log_format, skip_ssl_verification } },
    isEnabled,
  };
}

function portalsOf({ listing, portalWebhookOf }: SetUpAnswers): readonly (PortalWebhook | Unread)[] {
  if (!("data" in listing)) return [{ what: "portals", region: null, why: listing.why }];
  const { portals, refused, failed } = listing.data;
  return [
    ...portals.flatMap((portal): (PortalWebhook | Unread)[] => {
      const { id: portalId, name } = portal;
      const title = portalTitle(portal);
      const webhook = portalWebhookOf(portalId);
      if (!("data" in webhook)) return [{ what: "portal", portalId, title, why: webhook.why }];
      const { audit_log_destination_id: destinationId, enabled: isEnabled } = webhook.data;
      if (destinationId === undefined || destinationId === "") return [];
      const region = portalRegion(portal);
      const alike = portals.filter((other) => other.name === name && portalRegion(other) === region);
      const host = region ?? "global";
      return [{ portalId, name, isOnlyOfName: alike.length === 1, title, host, destinationId, isEnabled }];
    }),
    ...refused.map((region): Unread => ({ what: "portals", region, why: "refused" })),
    ...failed.map((region): Unread => ({ what: "portals", region, why: "failed" })),
  ];
}

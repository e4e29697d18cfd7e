// The audit logs of an organisation as they are set up, as far as they could be read. What the texts of this room are
// written from, and what a text that comes back is held against.

import type { Region } from "@/audit-log/region";
import type { ApiHost } from "@/contract/api-host";
import type { Destination } from "@/contract/webhook/destination";
import type { DestinationSettings } from "@/entities/place/as-code-subject";
import { singleLine } from "@/features/as-code/hcl-text";

/** The settings that a webhook of a region can have for itself; those of a destination but for the name. */
export type DeliverySettings = Omit<DestinationSettings, "name">;

export type WebhookTarget =
  | { readonly kind: "destination"; readonly destinationId: string }
  | { readonly kind: "own"; readonly settings: DeliverySettings };

/** Only one that is set up: an unconfigured webhook is nothing that a text could have. */
export interface RegionWebhook {
  readonly region: Region;
  readonly target: WebhookTarget;
  readonly isEnabled: boolean;
}

export interface PortalWebhook {
  readonly portalId: string;
  /** By which tools find it, where it is the only one of this name on its host. */
  readonly name: string;
  readonly isOnlyOfName: boolean;
  /** What people call it. */
  readonly title: string;
  /** Of its region; `global` where that is unknown. */
  readonly host: ApiHost;
  readonly destinationId: string;
  readonly isEnabled: boolean;
}

/** What is missing here, and might be there. */
export type Unread = { readonly why: "refused" | "failed" } & (
  | { readonly what: "region"; readonly region: Region }
  /** None of them, or none of one region. */
  | { readonly what: "portals"; readonly region: Region | null }
  | { readonly what: "portal"; readonly portalId: string; readonly title: string }
);

export interface OrganizationSetUp {
  /** Where destinations are asked; they are the same on every host. */
  readonly destinationHost: ApiHost;
  readonly destinations: readonly Destination[];
  readonly regions: readonly RegionWebhook[];
  readonly portals: readonly PortalWebhook[];
  readonly unread: readonly Unread[];
}

/** The whole of a destination that a text can have, in the order of the API's documentation. */
export function destinationSettings(destination: Destination): DestinationSettings {
  const { name, endpoint, log_format, skip_ssl_verification } = destination;
  return { name, endpoint, log_format, skip_ssl_verification };
}

/** Lines for comments, one for each thing that is missing in the text; `readUnread` reads them back. */
export function unreadLines({ unread }: Pick<OrganizationSetUp, "unread">): readonly string[] {
  return unread.map((each) => {
    const why = each.why === "refused" ? "reading is not permitted" : "reading failed";
    if (each.what === "portal")
      return `Not read: portal ${each.portalId} (${why}): ${singleLine(each.title)}`;
    return `Not read: ${each.what}${each.region === null ? "" : ` ${each.region}`} (${why})`;
  });
}

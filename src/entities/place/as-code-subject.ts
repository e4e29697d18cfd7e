import type { Region } from "@/audit-log/region";
import type { Destination } from "@/contract/webhook/destination";
import type { CreateDestination } from "@/contract/webhook/destination-body";
import type { UpdateOrgWebhook } from "@/contract/webhook/org-webhook";
import type { OrgWebhookV2 } from "@/contract/webhook/org-webhook-v2";
import type { UpdateOrgWebhookV2 } from "@/contract/webhook/org-webhook-v2-body";
import type { UpdatePortalWebhook } from "@/contract/webhook/portal-webhook";
import type { ReplaceReplayJob } from "@/contract/webhook/replay-job";

/** All of a destination that may be shown. No type here has a place for the secret. */
export type DestinationSettings = Omit<CreateDestination, "authorization">;

/** What a form is about to do; where it changes nothing, the resource that it shows. */
export type AsCodeSubject =
  | { readonly kind: "create-destination"; readonly settings: DestinationSettings }
  | {
      readonly kind: "update-destination";
      readonly destinationId: string;
      /** As it will be. */
      readonly settings: DestinationSettings;
      readonly changes: Partial<DestinationSettings>;
      /** Whether a new authorization value is sent along. */
      readonly replacesAuthorization: boolean;
    }
  | {
      readonly kind: "org-webhook";
      readonly region: Region;
      readonly changes: UpdateOrgWebhook;
      /** Whether the form holds what is saved. */
      readonly isAsSaved: boolean;
      readonly isEnabled: boolean;
      /** Where it will point to. */
      readonly destinationId: string;
      /** Null where that is not one of the destinations. */
      readonly destination: Destination | null;
    }
  | {
      /** The webhooks of several regions. */
      readonly kind: "all-regions";
      /** One at least. */
      readonly regions: readonly Region[];
      /** `one`: a single call for all six. */
      readonly calls: "one" | "each";
      readonly changes: UpdateOrgWebhook;
      readonly isEnabled: boolean;
      readonly destination: Destination | null;
    }
  | {
      /** A region's webhook with settings of its own. */
      readonly kind: "inline-webhook";
      readonly region: Region;
      /** As they will be. */
      readonly settings: Omit<OrgWebhookV2, "updated_at">;
      readonly changes: Omit<UpdateOrgWebhookV2, "authorization">;
      readonly isAsSaved: boolean;
      /** Whether a new authorization value is sent along. */
      readonly replacesAuthorization: boolean;
    }
  | {
      readonly kind: "portal-webhook";
      readonly portalId: string;
      readonly changes: UpdatePortalWebhook;
      readonly isAsSaved: boolean;
      readonly isEnabled: boolean;
      readonly destinationId: string;
      readonly destination: Destination | null;
    }
  | { readonly kind: "region-replay"; readonly region: Region; readonly range: ReplaceReplayJob }
  | { readonly kind: "portal-replay"; readonly portalId: string; readonly range: ReplaceReplayJob };

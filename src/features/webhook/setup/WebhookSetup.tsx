import Stack from "@mui/material/Stack";
import type { ReactNode } from "react";
import type { WebhookScope } from "@/api/webhook-scope";
import { WithAside } from "@/ui/layout/WithAside";
import { WebhookFormSection } from "./WebhookFormSection";
import { DeliveryTest } from "@/features/webhook/delivery-check/DeliveryTest";
import { RemoveWebhook } from "./RemoveWebhook";
import type { RenderNewDestination } from "@/entities/destination/new-destination-slot";
import type { InlinePlan } from "./own/inline-form";
import type { WebhookPlan } from "./webhook-form";
import { WebhookNeeds } from "./WebhookNeeds";

export interface WebhookSetupProps {
  readonly scope: WebhookScope;
  /** What the last entry of the endpoints opens; see `NewDestinationSlot`. */
  readonly renderNewDestination: RenderNewDestination;
  /** Shows in another way what the form would send now. */
  readonly renderAsCode: (plan: WebhookPlan) => ReactNode;
  /** The same for settings of a webhook's own, which only those of a region can have. */
  readonly renderInlineAsCode: (plan: InlinePlan) => ReactNode;
  /** What someone who tests delivery should know first; null where there is nothing. */
  readonly testNotice: ReactNode;
}

/** The Setup tab of a webhook. Give it a `key` of its scope: what was typed belongs to one webhook. */
export function WebhookSetup({ scope, testNotice, ...slots }: WebhookSetupProps) {
  return (
    <WithAside after={<WebhookNeeds scope={scope} />}>
      <Stack spacing={3}>
        <WebhookFormSection
          scope={scope}
          {...slots}
          renderBelow={(changes) =>
            // Only a developer's sign-in makes an event of a portal; no call of the console does.
            scope.kind === "region" && (
              <DeliveryTest region={scope.region} changes={changes} notice={testNotice} />
            )
          }
        />
        <RemoveWebhook scope={scope} />
      </Stack>
    </WithAside>
  );
}

import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { webhookQuery, type WebhookScope } from "@/api/webhook/webhook-scope";
import { webhookDestination } from "@/contract/webhook/webhook-destination";
import { useT } from "@/i18n/use-t";
import { FormNeighbours, useFormChanges } from "@/ui/form/form-changes";
import { WithAside } from "@/ui/layout/WithAside";
import { useKnownDestinations } from "@/entities/destination/use-known-destinations";
import { DeliveryCheck } from "@/features/webhook/delivery-check/DeliveryCheck";
import { OwnSettingsEnd } from "./own/OwnSettingsEnd";
import { RemoveWebhook } from "./RemoveWebhook";
import { type SettingsKind, WebhookFormSection } from "./WebhookFormSection";
import { WebhookNeeds } from "./WebhookNeeds";

// The form beside it stays where this does not come.
const RetryRuler = lazy(() =>
  import("./retries/RetryRuler").then(
    ({ RetryRuler: loaded }) => ({ default: loaded }),
    () => ({ default: PartNotLoaded }),
  ),
);

export interface WebhookSetupProps {
  readonly scope: WebhookScope;
}

/** The Setup tab of a webhook. Give it a `key` of its scope: what was typed belongs to one webhook. */
export function WebhookSetup({ scope }: WebhookSetupProps) {
  return (
    <WithAside after={<WebhookNeeds scope={scope} />}>
      <FormNeighbours>
        <Sections scope={scope} />
      </FormNeighbours>
    </WithAside>
  );
}

function Sections({ scope }: WebhookSetupProps) {
  const { shown, stored, show } = useShownKind(scope);
  const isOwn = shown === "own" && stored === "own";
  // What was typed for settings that the admin has just ended is not worth keeping.
  const showReference = () => show("reference");
  return (
    <Stack spacing={3}>
      <WebhookFormSection scope={scope} kind={shown} standing={shown === stored ? "current" : "replaced"} />
      <DeliveryCheck scope={scope} />
      {scope.kind === "region" && isOwn && <OwnSettingsEnd region={scope.region} onEnded={showReference} />}
      <Suspense>
        <RetryRuler />
      </Suspense>
      <RemoveWebhook scope={scope} onRemoved={showReference} />
    </Stack>
  );
}

function PartNotLoaded() {
  const t = useT();
  return <Typography sx={{ color: "text.secondary" }}>{t("ui.partNotLoaded")}</Typography>;
}

/** The form that fits what is stored. Another person's change does not take it away while it holds something unsaved. */
function useShownKind(scope: WebhookScope) {
  const webhook = useQuery(webhookQuery(scope));
  const { destinations } = useKnownDestinations();
  const changes = useFormChanges();
  const stored = storedKind();
  const [shown, show] = useState(stored);
  if (stored !== null && shown !== stored && (shown === null || changes === "none")) show(stored);
  return { shown, stored, show };

  function storedKind(): SettingsKind | null {
    if (webhook.data === undefined || destinations.data === undefined) return null;
    const target = webhookDestination(webhook.data.audit_log_destination_id, destinations.data);
    return target.kind === "inline" && scope.kind === "region" ? "own" : "reference";
  }
}

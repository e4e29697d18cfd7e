import Button from "@mui/material/Button";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useMissingRole } from "@/api/identity/use-missing-role";
import { webhookChange, webhookQuery, type WebhookScope } from "@/api/webhook/webhook-scope";
import { webhookDestination } from "@/contract/webhook/webhook-destination";
import { useT } from "@/i18n/use-t";
import { focusHeadingOnUnmount } from "@/ui/overlay/focus-heading-on-unmount";
import { lazyOverlay } from "@/ui/overlay/lazy-overlay";
import { Restricted } from "@/ui/state/Restricted";
import { Section } from "@/ui/layout/Section";
import { useKnownDestinations } from "@/entities/destination/use-known-destinations";

const RemoveWebhookDialog = lazyOverlay(
  async () => (await import("./RemoveWebhookDialog")).RemoveWebhookDialog,
);

export interface RemoveWebhookProps {
  readonly scope: WebhookScope;
  readonly onRemoved: () => void;
}

/** The way back to unconfigured. */
export function RemoveWebhook({ scope, onRemoved }: RemoveWebhookProps) {
  const t = useT();
  const webhook = useQuery(webhookQuery(scope));
  const { destinations } = useKnownDestinations();
  const missing = useMissingRole(webhookChange(scope));
  const [isAsking, setIsAsking] = useState(false);
  if (webhook.data === undefined) return null;
  const list = destinations.data ?? (destinations.isError ? "not_readable" : "pending");
  const target = webhookDestination(webhook.data.audit_log_destination_id, list);
  if (target.kind === "none") return null;
  return (
    <>
      <Section
        title={t("setup.removal.title")}
        description={t(target.kind === "inline" ? "setup.removal.textInline" : "setup.removal.text")}
        actions={
          <Restricted missing={missing}>
            <Button
              ref={focusHeadingOnUnmount}
              variant="outlined"
              color="error"
              onClick={() => setIsAsking(true)}
              {...RemoveWebhookDialog.openerProps}
            >
              {t("setup.removal.action")}
            </Button>
          </Restricted>
        }
      />
      <RemoveWebhookDialog
        isOpen={isAsking}
        scope={scope}
        target={target}
        onClose={() => setIsAsking(false)}
        onRemoved={onRemoved}
      />
    </>
  );
}

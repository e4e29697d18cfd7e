import Button from "@mui/material/Button";
import { useState } from "react";
import { useT } from "@/i18n/use-t";
import { lazyOverlay } from "@/ui/lazy-overlay";
import { Section } from "@/ui/Section";
import type { WebhookDestination } from "./webhook-destination";
import type { WebhookScope } from "./webhook-scope";

const RemoveWebhookDialog = lazyOverlay(
  async () => (await import("./RemoveWebhookDialog")).RemoveWebhookDialog,
);

export interface RemoveWebhookProps {
  readonly scope: WebhookScope;
  readonly target: WebhookDestination;
}

/** The way back to unconfigured. */
export function RemoveWebhook({ scope, target }: RemoveWebhookProps) {
  const t = useT();
  const [isAsking, setIsAsking] = useState(false);
  return (
    <>
      <Section
        title={t("webhook.removal.title")}
        description={t(target.kind === "inline" ? "webhook.removal.textInline" : "webhook.removal.text")}
        actions={
          <Button
            variant="outlined"
            color="error"
            onClick={() => setIsAsking(true)}
            {...RemoveWebhookDialog.openerProps}
          >
            {t("webhook.removal.action")}
          </Button>
        }
      />
      <RemoveWebhookDialog
        isOpen={isAsking}
        scope={scope}
        target={target}
        onClose={() => setIsAsking(false)}
      />
    </>
  );
}

import Box from "@mui/material/Box";
import type { ReactNode } from "react";
import type { WebhookDestination } from "@/contract/webhook/webhook-destination";
import type { WebhookStatus } from "@/contract/webhook/webhook-status";
import { useT } from "@/i18n/use-t";
import type { EpochMs } from "@/lib/epoch";
import { endpointHost } from "@/lib/endpoint-host";
import { KeyValueList } from "@/ui/text/KeyValueList";
import { attemptOutcome } from "@/entities/webhook/attempt-outcome";
import { AttemptTime } from "@/entities/webhook/AttemptTime";
import { DestinationName } from "@/entities/destination/DestinationName";
import { WireText } from "@/entities/webhook/WireText";

export interface StatusFactsProps {
  readonly status: WebhookStatus;
  readonly target: WebhookDestination;
  /** When the setting was last changed, as far as it is known. */
  readonly changedAt: EpochMs | null;
}

export function StatusFacts({ status, target, changedAt }: StatusFactsProps) {
  const t = useT();
  const { last_attempt_at: attemptedAt, last_response_code: code, last_response_message: message } = status;
  return (
    <KeyValueList
      items={[
        {
          key: t("status.facts.switch"),
          value: t(status.webhook_enabled ? "status.facts.switchOn" : "status.facts.switchOff"),
        },
        { key: t("status.facts.apiStatus"), value: <WireText text={status.webhook_status} /> },
        {
          key: t("status.facts.endpoint"),
          value: (
            <Noted>
              <DestinationName target={target} />
              {target.kind === "named" && <Note>{endpointHost(target.destination.endpoint)}</Note>}
            </Noted>
          ),
        },
        {
          key: t("webhook.statusPanel.lastAttempt"),
          value:
            attemptedAt === undefined ? (
              t("status.facts.neverText")
            ) : (
              <Noted>
                <AttemptTime attemptedAt={attemptedAt} />
                {attemptOutcome(status, changedAt) === "outdated" && (
                  <Note>{t("webhook.statusPanel.beforeChange")}</Note>
                )}
              </Noted>
            ),
        },
        ...(attemptedAt === undefined
          ? []
          : [
              {
                key: t("status.facts.responseCode"),
                value: code === undefined ? t("status.facts.noCode") : <WireText text={code} />,
              },
            ]),
        ...(message === undefined || message === ""
          ? []
          : [{ key: t("status.facts.message"), value: <WireText text={message} /> }]),
      ]}
    />
  );
}

/** A fact, and beside it what it means. */
function Noted({ children }: { readonly children: ReactNode }) {
  return (
    <Box sx={{ display: "flex", flexWrap: "wrap", columnGap: 1.5, alignItems: "baseline" }}>{children}</Box>
  );
}

function Note({ children }: { readonly children: string }) {
  return (
    <Box component="span" sx={{ color: "text.secondary" }}>
      {children}
    </Box>
  );
}

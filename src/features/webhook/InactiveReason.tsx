import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import type { ReactNode } from "react";
import type { WebhookStatus } from "@/contract/webhook-status";
import { useT } from "@/i18n/use-t";
import { AttemptTime } from "./AttemptTime";
import { ResponseCode } from "./ResponseCode";
import { responseMeaning } from "./response-meaning";
import { WireText } from "./WireText";

export interface InactiveReasonProps {
  readonly status: WebhookStatus;
}

/** When and with what the last delivery failed, what that means, and what becomes of the events meanwhile. */
export function InactiveReason({ status }: InactiveReasonProps) {
  const t = useT();
  const { last_attempt_at: attemptedAt, last_response_code: code, last_response_message: message } = status;
  return (
    <Stack spacing={0.5}>
      {attemptedAt !== undefined && (
        <Box sx={{ display: "flex", flexWrap: "wrap", columnGap: 3, rowGap: 0.5 }}>
          <Fact name={t("webhook.statusPanel.lastAttempt")}>
            <AttemptTime attemptedAt={attemptedAt} />
          </Fact>
          <Fact name={t("webhook.statusPanel.responseCode")}>
            <ResponseCode code={code} />
          </Fact>
          {message !== undefined && message !== "" && (
            <Fact name={t("webhook.statusPanel.message")}>
              <WireText text={message} />
            </Fact>
          )}
        </Box>
      )}
      {attemptedAt !== undefined && <span>{t(responseMeaning(code))}</span>}
      <span>{t("webhook.inactive.meanwhile")}</span>
    </Stack>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <Box component="span" sx={{ display: "inline-flex", columnGap: 0.75, alignItems: "baseline" }}>
      <Box component="span" sx={{ color: "text.secondary" }}>
        {name}
      </Box>
      {children}
    </Box>
  );
}

import Box from "@mui/material/Box";
import Paper from "@mui/material/Paper";
import type { SeenStatus } from "@/api/sandbox/seen-status";
import type { WebhookScope } from "@/api/webhook/webhook-scope";
import { attemptHistory } from "@/entities/webhook/attempt-outcome";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { logHandlingWords } from "./log-handling";
import { StatusFacts } from "./StatusFacts";
import type { WebhookTarget } from "./use-webhook-target";

export interface StatusDetailsProps {
  readonly scope: WebhookScope;
  readonly status: SeenStatus;
  readonly target: WebhookTarget;
}

/** The status as the API gives it, and what becomes of the logs meanwhile. */
export function StatusDetails({ scope, status, target: { target, changedAt } }: StatusDetailsProps) {
  const t = useT();
  const { locale } = useLanguage();
  const handling = logHandlingWords({ t, locale }, status, changedAt, attemptHistory(scope.kind, changedAt));
  return (
    <Paper variant="outlined" sx={{ p: { xs: 2, sm: 3 } }}>
      <StatusFacts status={status} target={target} changedAt={changedAt} />
      <Box
        component="dl"
        sx={{
          m: 0,
          mt: 2.5,
          pt: 2.5,
          borderTop: 1,
          borderColor: "divider",
          display: "grid",
          gridTemplateColumns: { xs: "minmax(0, 1fr)", md: "repeat(2, minmax(0, 64ch))" },
          columnGap: 4,
          rowGap: 2,
        }}
      >
        <Topic title={t("status.logs.title")} text={handling} />
      </Box>
    </Paper>
  );
}

function Topic({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <Box sx={{ minWidth: 0 }}>
      <Box component="dt" sx={{ typography: "subtitle2" }}>
        {title}
      </Box>
      <Box component="dd" sx={{ m: 0 }}>
        {text}
      </Box>
    </Box>
  );
}

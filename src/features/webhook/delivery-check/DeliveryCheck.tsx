import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import LinearProgress from "@mui/material/LinearProgress";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useQuery } from "@tanstack/react-query";
import { orgWebhookQueries } from "@/api/webhook/org-webhook-queries";
import type { Region } from "@/audit-log/region";
import { webhookCondition } from "@/contract/webhook/webhook-status";
import type { PlainMessageKey } from "@/i18n/message-key";
import { useT } from "@/i18n/use-t";
import { SECOND_MS } from "@/lib/epoch";
import { FormErrorSummary } from "@/ui/form/FormErrorSummary";
import { Section } from "@/ui/layout/Section";
import { useShownError } from "@/ui/state/use-shown-error";
import { DeliveryCheckVerdict } from "./DeliveryCheckVerdict";
import { Place } from "@/entities/place/Place";
import { useFormChanges } from "@/ui/form/form-changes";
import { testObstacle } from "./check-obstacle";
import { WATCH_LIMIT_MS } from "./delivery-check";
import { useDeliveryCheck } from "./use-delivery-check";
import { useWebhookTarget } from "@/features/webhook/status/use-webhook-target";

export interface DeliveryCheckProps {
  readonly region: Region;
}

/** Makes events the documented way and says what could be seen of their delivery. */
export function DeliveryCheck({ region }: DeliveryCheckProps) {
  const t = useT();
  const shownError = useShownError();
  // The test would not use what the form beside it holds.
  const changes = useFormChanges();
  const status = useQuery(orgWebhookQueries.status(region));
  const { endpoint } = useWebhookTarget({ kind: "region", region });
  const test = useDeliveryCheck(region);
  const obstacle = findObstacle();
  const canStart = status.data !== undefined && obstacle === null;
  const start = () => {
    if (!test.isPending) test.mutate();
  };

  function findObstacle(): PlainMessageKey | null {
    if (changes === "unsaved") return "setup.test.needsSave";
    if (status.data !== undefined) return testObstacle(webhookCondition(status.data));
    return status.isError ? "setup.test.needsStatus" : null;
  }

  return (
    <Section title={t("setup.test.title")} description={t("setup.test.description")}>
      <Box sx={{ "& > *": { mb: 2 } }}>
        <Place name="pausedClock" />
      </Box>
      <Stack direction="row" useFlexGap spacing={1.5} sx={{ alignItems: "center", flexWrap: "wrap" }}>
        {/* Not `disabled` while it runs: that would throw the focus away. */}
        <Button
          variant="outlined"
          color="inherit"
          disabled={!canStart}
          aria-disabled={!canStart || test.isPending}
          onClick={start}
          sx={test.isPending ? { opacity: 0.7 } : {}}
        >
          {t("setup.test.start")}
        </Button>
        {obstacle !== null && (
          <Typography variant="body2" sx={{ color: "text.secondary" }}>
            {t(obstacle)}
          </Typography>
        )}
      </Stack>
      <Box aria-live="polite" sx={{ "& > *": { mt: 2 } }}>
        {test.isPending && <DeliveryCheckProgress />}
        {test.data !== undefined && (
          <DeliveryCheckVerdict region={region} result={test.data} endpoint={endpoint} />
        )}
      </Box>
      {test.error !== null && (
        <Box sx={{ mt: 2 }}>
          <FormErrorSummary
            error={{ ...shownError(test.error, "load"), title: t("setup.test.callFailed") }}
            unplaced={test.error.fieldErrors}
          />
        </Box>
      )}
    </Section>
  );
}

/** It is not known how long it takes, only how long the console will look. */
function DeliveryCheckProgress() {
  const t = useT();
  return (
    <Stack spacing={1}>
      <Typography variant="body2">
        {t("setup.test.running", { seconds: WATCH_LIMIT_MS / SECOND_MS })}
      </Typography>
      <LinearProgress aria-hidden />
    </Stack>
  );
}

import LinearProgress from "@mui/material/LinearProgress";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useT } from "@/i18n/use-t";
import { SECOND_MS } from "@/lib/epoch";
import { WATCH_LIMIT_MS } from "./delivery-check";

/** It is not known how long it takes, only how long the console will look. */
export function DeliveryCheckProgress() {
  const t = useT();
  return (
    <Stack spacing={1}>
      <Typography variant="body2">
        {t("webhook.test.running", { seconds: WATCH_LIMIT_MS / SECOND_MS })}
      </Typography>
      <LinearProgress aria-hidden />
    </Stack>
  );
}

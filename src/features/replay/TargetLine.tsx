import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import Box from "@mui/material/Box";
import Skeleton from "@mui/material/Skeleton";
import Stack from "@mui/material/Stack";
import type { ReactNode } from "react";
import type { WebhookDestination } from "@/contract/webhook/webhook-destination";
import { useT } from "@/i18n/use-t";
import { assertNever } from "@/lib/assert-never";
import { endpointHost } from "@/lib/endpoint-host";

export interface TargetLineProps {
  readonly target: WebhookDestination;
}

/** Where the events will go, said before they are sent. */
export function TargetLine({ target }: TargetLineProps) {
  const t = useT();
  if (target.kind === "none") return null;
  return (
    <Stack spacing={1.5}>
      <Box>
        <Box sx={{ overflowWrap: "anywhere" }}>{where(target)}</Box>
        <Box sx={{ typography: "body2", color: "text.secondary" }}>{t("replay.target.whenItRuns")}</Box>
      </Box>
      {target.kind === "named" && target.destination.skip_ssl_verification && (
        <Alert severity="warning" role="note">
          <AlertTitle>{t("setup.form.sslOffTitle")}</AlertTitle>
          {t("setup.form.sslOffText")}
        </Alert>
      )}
    </Stack>
  );

  function where(known: Exclude<WebhookDestination, { kind: "none" }>): ReactNode {
    switch (known.kind) {
      case "named":
        return t("replay.target.named", {
          name: known.destination.name,
          host: endpointHost(known.destination.endpoint),
        });
      case "inline":
        return t("replay.target.inline");
      case "pending":
        return <Skeleton variant="rounded" width={240} height={16} />;
      case "not_readable":
        return t("replay.target.notReadable");
      default:
        return assertNever(known);
    }
  }
}

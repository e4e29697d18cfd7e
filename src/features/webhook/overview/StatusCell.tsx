import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Skeleton from "@mui/material/Skeleton";
import Stack from "@mui/material/Stack";
import { lazy, Suspense } from "react";
import { webhookReading } from "@/api/webhook/webhook-scope";
import { neededRole } from "@/contract/identity/permissions";
import { webhookCondition } from "@/contract/webhook/webhook-status";
import { useT } from "@/i18n/use-t";
import { focusHeadingOnUnmount } from "@/ui/overlay/focus-heading-on-unmount";
import { StatusBadge } from "@/ui/state/StatusBadge";
import { useRoleName } from "@/ui/use-role-words";
import { VisuallyHidden } from "@/ui/text/VisuallyHidden";
import type { WebhookRow } from "./webhook-row";
import { WebhookStatusBadge } from "@/entities/webhook/WebhookStatusBadge";

// No part of a first visit: most webhooks have not stopped, and where one has, the page says so without them.
const RowResume = lazy(async () => ({ default: (await import("./RowResume")).RowResume }));

export interface StatusCellProps {
  readonly row: WebhookRow;
  /** How many gaps of it are not closed, as far as it is known. */
  readonly openGaps?: number;
  /** `none`: only looked at. */
  readonly actions?: "resume" | "none";
}

/** The badge of one row, or why there is none. One row that fails leaves the others standing. */
export function StatusCell({
  row: { name, scope, status, changedAt, rereads },
  openGaps = 0,
  actions = "resume",
}: StatusCellProps) {
  const t = useT();
  const roleName = useRoleName();
  if (status.state === "loaded") {
    const badge = <WebhookStatusBadge status={status.value} changedAt={changedAt} openGaps={openGaps} />;
    const canResume = actions === "resume" && webhookCondition(status.value) === "stopped";
    return (
      <Box>
        {canResume ? (
          <Suspense fallback={badge}>
            <RowResume scope={scope} name={name}>
              {badge}
            </RowResume>
          </Suspense>
        ) : (
          badge
        )}
      </Box>
    );
  }
  if (status.state === "pending") return <Skeleton variant="rounded" width={88} height={22} />;
  if (status.state === "forbidden") {
    return (
      <Box>
        <StatusBadge
          tone="neutral"
          label={t("webhook.cell.noAccess")}
          reason={t("webhook.cell.needsRole", { role: roleName(neededRole(webhookReading(scope))) })}
        />
      </Box>
    );
  }
  return (
    <Stack direction="row" useFlexGap spacing={1} sx={{ alignItems: "center", flexWrap: "wrap" }}>
      <StatusBadge
        tone="neutral"
        label={t("webhook.word.notAvailable")}
        reason={t("webhook.reason.notLoaded")}
      />
      <Button
        ref={focusHeadingOnUnmount}
        size="small"
        color="inherit"
        variant="outlined"
        onClick={() => {
          for (const reread of rereads) void reread();
        }}
      >
        {t("ui.retry")}
        <VisuallyHidden>{`: ${name}`}</VisuallyHidden>
      </Button>
    </Stack>
  );
}

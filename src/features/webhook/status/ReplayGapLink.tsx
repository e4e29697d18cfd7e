import { useServerNow } from "@/api/time/use-server-now";
import { type WebhookScope } from "@/api/webhook/webhook-scope";
import type { SeenStatus } from "@/api/sandbox/seen-status";
import { useT } from "@/i18n/use-t";
import { webhookPath } from "@/lib/console-paths";
import { MINUTE_MS } from "@/lib/epoch";
import { ButtonLink } from "@/ui/layout/ButtonLink";
import { VisuallyHidden } from "@/ui/text/VisuallyHidden";
import { gapQuery, replayGap } from "./replay-gap";

export interface ReplayGapLinkProps {
  readonly scope: WebhookScope;
  /** What says where the gap begins. */
  readonly status: SeenStatus;
  /** Whose, for those who hear one link of several alone. */
  readonly name?: string;
}

/** Leads to the Replay tab with the range filled in; nothing where no gap is known. */
export function ReplayGapLink({ scope, status, name }: ReplayGapLinkProps) {
  const t = useT();
  // A link that changed every second could not be copied.
  const now = useServerNow(MINUTE_MS);
  const gap = replayGap(status, now);
  if (gap === null) return null;
  return (
    <ButtonLink
      to={{ pathname: webhookPath(scope, "replay"), search: gapQuery(gap) }}
      variant="outlined"
      color="inherit"
      size="small"
    >
      {t("webhook.inactive.replayGap")}
      {name !== undefined && <VisuallyHidden>{`: ${name}`}</VisuallyHidden>}
    </ButtonLink>
  );
}

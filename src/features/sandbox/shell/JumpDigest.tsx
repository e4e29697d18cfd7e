import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import { useQuery } from "@tanstack/react-query";
import { clockDigestQueries } from "@/api/sandbox/clock-digest-queries";
import type { ClockJump } from "@/api/sandbox/clock-mutations";
import { useGaps } from "@/api/watch/use-watch";
import { isOfScope, webhookScopeOf } from "@/entities/gap/gap-scope";
import { useWebhookName } from "@/entities/gap/use-webhook-name";
import { WebhookStrip } from "@/entities/history/WebhookStrip";
import { webhookPath } from "@/lib/console-paths";
import { RouterLink } from "@/ui/layout/RouterLink";
import { formatDuration, formatNumber } from "@/i18n/format";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { stoppedMs, wasSetUp } from "./jump-digest";

export interface JumpDigestProps {
  readonly jump: ClockJump;
  readonly onClose: () => void;
}

const STRIPS_AT_MOST = 6;

/** What happened in the time that the clock was moved over. */
export function JumpDigest({ jump, onClose }: JumpDigestProps) {
  const t = useT();
  const { locale } = useLanguage();
  const digest = useQuery(clockDigestQueries.of(jump));
  const { data: found } = useGaps({ states: "not_closed", scope: null });
  const histories = digest.data?.histories.filter(wasSetUp) ?? [];
  const nameOf = useWebhookName(histories.map(({ scope }) => scope));
  const window = { from: Date.parse(jump.from), to: Date.parse(jump.now) };
  const lengthMs = window.to - window.from;
  const duration = formatDuration(lengthMs, locale);
  if (digest.isError) return null;
  const stops = histories.flatMap((history) => {
    const ms = stoppedMs(history, window);
    if (ms === 0) return [];
    const webhook = nameOf(history.scope);
    return ms >= lengthMs
      ? t("dock.digest.stoppedWhole", { webhook })
      : t("dock.digest.stopped", { webhook, duration: formatDuration(ms, locale) });
  });
  return (
    <Alert
      severity={stops.length > 0 ? "warning" : "info"}
      role="note"
      onClose={() => {
        // The button goes, and with it the focus.
        document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });
        onClose();
      }}
      closeText={t("ui.dismiss")}
      sx={{
        borderRadius: 0,
        borderWidth: "0 0 1px",
        px: { xs: 2, sm: 3, lg: 4 },
        "& .MuiAlert-message": { flex: 1 },
      }}
    >
      <output>
        {digest.data === undefined
          ? t("dock.digest.reading", { duration })
          : [
              t("dock.digest.counts", {
                duration,
                events: t("dock.digest.events", {
                  count: digest.data.recorded,
                  number: formatNumber(digest.data.recorded, locale),
                }),
                sent: formatNumber(digest.data.sent, locale),
              }),
              ...stops,
            ].join(" · ")}
      </output>
      {histories.length > 0 && (
        <Box
          sx={{
            display: "grid",
            gridTemplateColumns: "auto minmax(0, 1fr)",
            columnGap: 1.5,
            rowGap: 0.5,
            alignItems: "center",
            maxWidth: 640,
            mt: 1,
          }}
        >
          {histories.slice(0, STRIPS_AT_MOST).map(({ scope, segments }) => (
            <Box key={`${scope.region} ${scope.portal_id ?? ""}`} sx={{ display: "contents" }}>
              <RouterLink to={webhookPath(webhookScopeOf(scope), "status")}>{nameOf(scope)}</RouterLink>
              <WebhookStrip
                segments={segments}
                gaps={(found?.gaps ?? []).filter((gap) => isOfScope(gap.scope, webhookScopeOf(scope)))}
                window={window}
              />
            </Box>
          ))}
        </Box>
      )}
    </Alert>
  );
}

import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useId } from "react";
import { capabilities } from "@/api/session/capabilities";
import { useServerNow } from "@/api/time/use-server-now";
import { useGaps, useWatchHistory, useWatchHost } from "@/api/watch/use-watch";
import type { Region } from "@/audit-log/region";
import type { Gap } from "@/contract/watch/gap";
import { GapLink } from "@/entities/gap/GapLink";
import type { PlainMessageKey } from "@/i18n/message-key";
import { useT } from "@/i18n/use-t";
import { withGap } from "@/i18n/with-gap";
import { type EpochMs, MINUTE_MS } from "@/lib/epoch";
import { SentInDemo } from "./SentInDemo";
import { sentReading } from "./sent-reading";

export interface WasItSentProps {
  readonly region: Region;
  /** Of the entry. */
  readonly at: EpochMs;
  readonly traceId: string | undefined;
}

/** Whether a webhook sent the event, as far as anything here proves it. */
export function WasItSent({ region, at, traceId }: WasItSentProps) {
  const t = useT();
  const titleId = useId();
  return (
    <Stack component="section" aria-labelledby={titleId} spacing={1}>
      <Typography variant="h3" id={titleId}>
        {t("logs.sent.title")}
      </Typography>
      {capabilities().hasSandbox && Boolean(traceId) && (
        <SentInDemo region={region} traceId={traceId ?? ""} />
      )}
      <ByHistory region={region} at={at} />
    </Stack>
  );
}

function ByHistory({ region, at }: Omit<WasItSentProps, "traceId">) {
  const t = useT();
  const now = useServerNow(MINUTE_MS);
  const host = useWatchHost();
  const gaps = useGaps({ states: "all", scope: { region } });
  const history = useWatchHistory();
  const words = { region: t(`ui.region.${region}`) };
  if (host === null) return <Said>{t("logs.sent.noHistory")}</Said>;
  if (gaps.isError || history.isError) return <Said>{t("logs.sent.historyFailed")}</Said>;
  if (gaps.data === undefined || history.data === undefined) return null;
  const reading = sentReading(region, at, gaps.data.gaps, history.data);
  if (reading.kind === "inGap") {
    return (
      <Box>
        {withGap(t(gapKey(reading.gap)))}
        <GapLink gap={reading.gap} now={now} among="text" />
      </Box>
    );
  }
  // What a world has sent is told above.
  if (reading.kind === "outside" && capabilities().hasSandbox) return null;
  return <Said>{t(`logs.sent.${reading.kind}`, words)}</Said>;
}

function Said({ children }: { readonly children: string }) {
  return <Box sx={{ color: "text.secondary" }}>{children}</Box>;
}

function gapKey({ state, closed_by: closing }: Gap): PlainMessageKey {
  if (state !== "closed" || closing === null) return `logs.sent.gap.${state === "closed" ? "open" : state}`;
  return `logs.sent.gap.${closing.kind}`;
}

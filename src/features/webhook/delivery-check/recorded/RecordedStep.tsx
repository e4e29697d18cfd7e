import Button from "@mui/material/Button";
import { isPlainText } from "@/audit-log/siem-queries/record-query";
import type { Probe } from "@/entities/probe/probe";
import { useDateTime } from "@/i18n/time-zone";
import { useT } from "@/i18n/use-t";
import { callLogsPath } from "@/lib/logs-path";
import { RouterLink } from "@/ui/layout/RouterLink";
import { focusHeadingOnUnmount } from "@/ui/overlay/focus-heading-on-unmount";
import type { Recording } from "./use-recording";

export interface RecordedStepProps {
  readonly probe: Probe;
  readonly recording: Recording;
}

/** That Konnect has written the event down, and how it is known. */
export function RecordedStep({ probe, recording: { state, looks, lookAgain } }: RecordedStepProps) {
  const t = useT();
  const dateTime = useDateTime();
  const { scope, recorded } = probe;
  return (
    <>
      <span>{text()}</span>
      {recorded?.entryKey && scope.kind === "region" && isPlainText(recorded.traceId) && (
        <RouterLink
          to={callLogsPath({
            region: scope.region,
            traceId: recorded.traceId,
            at: recorded.at,
            entryKey: recorded.entryKey,
          })}
        >
          {t("setup.probe.recorded.open")}
        </RouterLink>
      )}
      {(state === "missing" || state === "failed") && (
        <Button
          ref={focusHeadingOnUnmount}
          size="small"
          variant="outlined"
          color="inherit"
          onClick={lookAgain}
        >
          {t("setup.probe.recorded.lookAgain")}
        </Button>
      )}
    </>
  );

  function text(): string {
    if (recorded) {
      const time = dateTime(recorded.at, { precision: "millisecond" });
      return t(`setup.probe.recorded.${recorded.by}`, { time, nonce: probe.nonce });
    }
    if (state === "missing") return t("setup.probe.recorded.missing", { count: looks });
    if (state === "looking") {
      if (scope.kind === "region") return t("setup.probe.recorded.looking");
      return t("setup.probe.recorded.lookingForSignIn");
    }
    if (state === "found") return "";
    return t(`setup.probe.recorded.${state}`);
  }
}

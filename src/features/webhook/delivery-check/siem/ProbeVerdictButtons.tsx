import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import { serverNow } from "@/api/time/server-clock";
import type { Probe, ProbeVerdict } from "@/entities/probe/probe";
import { useProbes } from "@/entities/probe/use-probes";
import { useT } from "@/i18n/use-t";
import { focusHeadingOnUnmount } from "@/ui/overlay/focus-heading-on-unmount";

export interface ProbeVerdictButtonsProps {
  readonly probe: Probe;
  /** Whether it is time to look: the collector has accepted something. */
  readonly isDue: boolean;
}

/** Only a person who has looked in the SIEM can close the probe. */
export function ProbeVerdictButtons({ probe: { nonce, verdict }, isDue }: ProbeVerdictButtonsProps) {
  const t = useT();
  const { update, forget } = useProbes();
  const say = (word: ProbeVerdict) => update(nonce, { verdict: { word, at: serverNow() } });
  return (
    <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: "wrap", py: 0.5 }}>
      <Button
        ref={focusHeadingOnUnmount}
        size="small"
        {...(isDue ? { variant: "contained" } : { variant: "outlined", color: "inherit" })}
        onClick={() => say("found")}
      >
        {t(verdict === null ? "setup.probe.siem.found" : "setup.probe.siem.foundLater")}
      </Button>
      {verdict === null && (
        <Button
          ref={focusHeadingOnUnmount}
          size="small"
          variant="outlined"
          color="inherit"
          onClick={() => say("not_there")}
        >
          {t("setup.probe.siem.notThere")}
        </Button>
      )}
      <Button
        ref={focusHeadingOnUnmount}
        size="small"
        variant="text"
        color="inherit"
        onClick={() => forget(nonce)}
      >
        {t("setup.probe.dismiss")}
      </Button>
    </Stack>
  );
}

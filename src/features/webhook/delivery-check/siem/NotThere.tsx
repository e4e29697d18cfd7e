import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import type { Probe } from "@/entities/probe/probe";
import { useT } from "@/i18n/use-t";
import { VERIFY_PATH, webhookPath } from "@/lib/console-paths";
import { MINUTE_MS } from "@/lib/epoch";
import { verifyPath } from "@/lib/verify-path";
import { ButtonLink } from "@/ui/layout/ButtonLink";
import {
  isAccepted,
  isProven,
  type ProbeSending,
} from "@/features/webhook/delivery-check/sent/probe-sending";

export interface NotThereProps {
  readonly probe: Probe;
  readonly sending: ProbeSending;
}

/** Between a collector that said yes and a search that shows it. In the order in which it costs least to look. */
const BEHIND_THE_COLLECTOR = ["delay", "timeZone", "index", "filter", "parsing"] as const;

/** Around the event, for Verify. */
const AROUND_MS = 5 * MINUTE_MS;

/** What can be between, and what to do next. */
export function NotThere({ probe, sending }: NotThereProps) {
  const t = useT();
  const { scope, recorded, askedAt } = probe;
  const at = recorded?.at ?? askedAt;
  const accepted = isAccepted(sending);
  const proven = isProven(sending);
  const known = proven ? "accepted" : accepted ? "attempt" : "notAccepted";
  return (
    <Stack spacing={1} sx={{ alignItems: "flex-start" }}>
      <span>{t(`setup.probe.notThere.${known}`)}</span>
      {accepted && (
        <Box component="ul" sx={{ m: 0, pl: 2.25, listStyleType: "disc", "& li": { mb: 0.5 } }}>
          {BEHIND_THE_COLLECTOR.map((each) => (
            <li key={each}>{t(`setup.probe.notThere.${each}`)}</li>
          ))}
        </Box>
      )}
      <span>{t(`setup.probe.notThere.verify.${scope.kind}`)}</span>
      <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: "wrap" }}>
        {!proven && (
          <ButtonLink to={webhookPath(scope, "status")} variant="outlined" color="inherit" size="small">
            {t("setup.probe.notThere.toStatus")}
          </ButtonLink>
        )}
        <ButtonLink
          to={
            scope.kind === "region"
              ? verifyPath(scope.region, { from: at - AROUND_MS, to: at + AROUND_MS })
              : VERIFY_PATH
          }
          variant="outlined"
          color="inherit"
          size="small"
        >
          {t("setup.probe.notThere.toVerify")}
        </ButtonLink>
      </Stack>
    </Stack>
  );
}

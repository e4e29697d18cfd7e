import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import { useMutation } from "@tanstack/react-query";
import { useId } from "react";
import { useMissingRole } from "@/api/identity/use-missing-role";
import { serverNow } from "@/api/time/server-clock";
import { useServerNow } from "@/api/time/use-server-now";
import { gapMutations } from "@/api/watch/gap-queries";
import { useGaps } from "@/api/watch/use-watch";
import { webhookChange } from "@/api/webhook/webhook-scope";
import type { Gap } from "@/contract/watch/gap";
import { GapLink } from "@/entities/gap/GapLink";
import { GapStateBadge } from "@/entities/gap/GapStateBadge";
import type { DoneCheck } from "@/features/verify/check-store";
import { useT } from "@/i18n/use-t";
import { MINUTE_MS, toRfc3339 } from "@/lib/epoch";
import { Sha256 } from "@/lib/sha256";
import { ErrorAlert } from "@/ui/state/ErrorAlert";
import { Restricted } from "@/ui/state/Restricted";
import { useShownError } from "@/ui/state/use-shown-error";
import type { Comparison } from "@/verify/compare/comparison";
import { provenPart } from "./replay-range";
import { FramedList } from "@/ui/text/FramedList";
import { FRAMED_LINE } from "./framed-line";

export interface ProvenGapsProps {
  readonly done: DoneCheck;
  readonly comparison: Comparison;
}

/** Gaps of the region in the window: what is known of them, and that the comparison proves them closed where it does. */
export function ProvenGaps({ done, comparison }: ProvenGapsProps) {
  const t = useT();
  const titleId = useId();
  const now = useServerNow(MINUTE_MS);
  const { region, window } = comparison;
  const { data } = useGaps({ states: "all", scope: { region } });
  const gaps = (data?.gaps ?? []).filter(
    ({ scope, from, to }) =>
      scope.portal_id === undefined &&
      Date.parse(from) <= window.to &&
      (to === null ? now : Date.parse(to)) >= window.from,
  );
  if (gaps.length === 0) return null;
  // A line without a signature that fits may say anything, also that it is one of those that were recorded.
  const isGenuine = comparison.unproven === 0;
  return (
    <Stack component="section" aria-labelledby={titleId} spacing={1}>
      <Box component="h3" id={titleId} sx={{ m: 0, typography: "h3" }}>
        {t("verify.gaps.title")}
      </Box>
      {!isGenuine && comparison.missing === 0 && (
        <Box sx={{ typography: "body2", color: "text.secondary", maxWidth: "80ch" }}>
          {t("verify.gaps.notGenuine")}
        </Box>
      )}
      <FramedList aria-labelledby={titleId}>
        {gaps.map((gap) => (
          <GapLine
            key={gap.id}
            gap={gap}
            done={done}
            comparison={comparison}
            now={now}
            isGenuine={isGenuine}
          />
        ))}
      </FramedList>
    </Stack>
  );
}

function GapLine({
  gap,
  done,
  comparison,
  now,
  isGenuine,
}: ProvenGapsProps & { readonly gap: Gap; readonly now: number; readonly isGenuine: boolean }) {
  const t = useT();
  const shown = useShownError();
  const missing = useMissingRole(webhookChange({ kind: "region", region: comparison.region }));
  const update = useMutation(gapMutations.update(gap.id));
  const isProven = isGenuine && comparison.recorded > 0 && provenPart(gap, comparison, now) !== null;
  const close = async () => {
    const part = provenPart(gap, comparison, serverNow());
    if (!part || update.isPending) return;
    const { recorded } = await done.ask("countsIn", { from: part.from, to: part.to - 1 });
    update.mutate({
      verified: {
        from: toRfc3339(part.from),
        to: toRfc3339(part.to),
        input_sha256: inputHash(done),
        checked: recorded,
        missing: 0,
      },
    });
  };
  return (
    <Box component="li" sx={FRAMED_LINE}>
      <Box sx={{ flex: "1 1 260px", minWidth: 0 }}>
        <GapLink gap={gap} now={now} />
      </Box>
      <GapStateBadge state={gap.state} />
      {isProven && (
        <Restricted missing={missing}>
          <Button
            size="small"
            variant="outlined"
            color="inherit"
            aria-disabled={update.isPending}
            onClick={() => void close()}
          >
            {t("verify.gaps.close")}
          </Button>
        </Restricted>
      )}
      {update.error && (
        <Box sx={{ flexBasis: "100%" }}>
          <ErrorAlert error={shown(update.error, "save")} />
        </Box>
      )}
    </Box>
  );
}

/** The file's own; of several, that of their hashes, a line each, in the order in which they were given. */
function inputHash({ outcome: { inputs } }: DoneCheck): string {
  const [first] = inputs;
  if (first && inputs.length === 1) return first.sha256;
  const hash = new Sha256();
  hash.update(new TextEncoder().encode(inputs.map(({ sha256 }) => `${sha256}\n`).join("")));
  return hash.digest();
}

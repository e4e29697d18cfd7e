import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import { GapLink } from "@/entities/gap/GapLink";
import { useGapWords } from "@/entities/gap/use-gap-words";
import { useT } from "@/i18n/use-t";
import { GAPS_PATH } from "@/lib/console-paths";
import type { EpochMs } from "@/lib/epoch";
import { RouterLink } from "@/ui/layout/RouterLink";
import type { UnsentRegion } from "./unsent-regions";

export interface UnsentGapsProps {
  /** Null: no gap of it is known. */
  readonly unsent: UnsentRegion | null;
  readonly now: EpochMs;
}

const SHOWN_AT_MOST = 3;

/** The gaps of one region, each leading to its page, with what becomes of it if nothing is done. */
export function UnsentGaps({ unsent, now }: UnsentGapsProps) {
  const t = useT();
  const { shortDeadline } = useGapWords();
  if (unsent === null) {
    return (
      <Box component="span" sx={{ color: "text.secondary" }}>
        {t("allRegions.unsent.none")}
      </Box>
    );
  }
  const { gaps, events } = unsent;
  const shown = gaps.slice(0, SHOWN_AT_MOST);
  return (
    <Stack spacing={0.5} sx={{ alignItems: "flex-start", whiteSpace: "normal" }}>
      {shown.map((gap) => (
        <Box key={gap.id} sx={{ display: "flex", flexWrap: "wrap", columnGap: 1 }}>
          <GapLink gap={gap} now={now} />
          <Box component="span" sx={{ color: "text.secondary" }}>
            {shortDeadline(gap, now)}
          </Box>
        </Box>
      ))}
      {gaps.length > shown.length && (
        <RouterLink to={GAPS_PATH}>
          {t("allRegions.unsent.more", { count: gaps.length - shown.length })}
        </RouterLink>
      )}
      {events !== null && (
        <Box component="span" sx={{ color: "text.secondary" }}>
          {t("allRegions.unsent.events", { count: events })}
        </Box>
      )}
    </Stack>
  );
}

import Box from "@mui/material/Box";
import type { Gap } from "@/contract/watch/gap";
import { readInstant } from "@/contract/wire/instant";
import { useGapWords } from "@/entities/gap/use-gap-words";
import { useDateTime } from "@/i18n/time-zone";
import { useT } from "@/i18n/use-t";
import { gapPath } from "@/lib/console-paths";
import type { EpochMs } from "@/lib/epoch";
import { RouterLink } from "@/ui/layout/RouterLink";
import { Section } from "@/ui/layout/Section";
import { storyWords } from "./story-words";

export interface GapStoryProps {
  readonly gap: Gap;
  readonly now: EpochMs;
}

/** What happened to the gap, in order. */
export function GapStory({ gap, now }: GapStoryProps) {
  const t = useT();
  const { causeOf, moment } = useGapWords();
  const dateTime = useDateTime();
  return (
    <Section title={t("gaps.story.title")}>
      <Box component="ol" sx={{ m: 0, p: 0, listStyle: "none", display: "grid", rowGap: 1.5 }}>
        {gap.story.map((line, index) => {
          const at = readInstant(line.at);
          return (
            <Box
              component="li"
              // oxlint-disable-next-line react/no-array-index-key -- a story only grows, and its lines may be alike
              key={index}
              sx={{
                display: "grid",
                gridTemplateColumns: { xs: "minmax(0, 1fr)", sm: "minmax(120px, 200px) minmax(0, 1fr)" },
                columnGap: 3,
              }}
            >
              <Box
                component="time"
                dateTime={line.at}
                sx={{ typography: "body2", color: "text.secondary", fontVariantNumeric: "tabular-nums" }}
              >
                {at === null ? line.at : dateTime(at)}
              </Box>
              <Box sx={{ overflowWrap: "anywhere" }}>
                {storyWords(gap, line, { t, causeOf, moment: (instant) => moment(instant, now) })}
                {line.part_of !== undefined && (
                  <>
                    {" – "}
                    <RouterLink to={gapPath(line.part_of)} among="text">
                      {t("gaps.facts.another", { id: line.part_of })}
                    </RouterLink>
                  </>
                )}
                {line.reason !== undefined && (
                  <Box component="q" sx={{ display: "block", color: "text.secondary", quotes: "none" }}>
                    {line.reason}
                  </Box>
                )}
              </Box>
            </Box>
          );
        })}
      </Box>
    </Section>
  );
}

import Box from "@mui/material/Box";
import type { PlainMessageKey } from "@/i18n/message-key";
import { useT } from "@/i18n/use-t";
import { ButtonLink } from "@/ui/layout/ButtonLink";
import { Section } from "@/ui/layout/Section";
import { focusHeadingOnUnmount } from "@/ui/overlay/focus-heading-on-unmount";
import { type RotationWay, WAY_PARAM } from "./rotation-way";

interface WayWords {
  readonly way: RotationWay;
  readonly title: PlainMessageKey;
  readonly text: PlainMessageKey;
  readonly facts: readonly PlainMessageKey[];
  readonly choose: PlainMessageKey;
}

const WAYS: readonly WayWords[] = [
  {
    way: "second",
    title: "rotation.ways.second",
    text: "rotation.ways.secondText",
    facts: [
      "rotation.ways.secondEach",
      "rotation.ways.secondBack",
      "rotation.ways.secondWrong",
      "rotation.ways.secondNeeds",
    ],
    choose: "rotation.ways.chooseSecond",
  },
  {
    way: "in-place",
    title: "rotation.ways.inPlace",
    text: "rotation.ways.inPlaceText",
    facts: ["rotation.ways.inPlaceAll", "rotation.ways.inPlaceNoBack", "rotation.ways.inPlaceWrong"],
    choose: "rotation.ways.chooseInPlace",
  },
];

/** Both ways beside each other, each with what it means before anything is changed. */
export function WayChoice() {
  const t = useT();
  return (
    <Box
      // What was chosen takes its place.
      ref={focusHeadingOnUnmount}
      sx={{
        display: "grid",
        gap: 3,
        alignItems: "start",
        gridTemplateColumns: { xs: "minmax(0, 1fr)", lg: "repeat(2, minmax(0, 1fr))" },
      }}
    >
      {WAYS.map(({ way, title, text, facts, choose }) => (
        <Section key={way} title={t(title)} description={t(text)}>
          <Box component="ul" sx={{ mt: 0, mb: 2, pl: 2.5, "& li::marker": { color: "text.secondary" } }}>
            {facts.map((fact) => (
              <li key={fact}>{t(fact)}</li>
            ))}
          </Box>
          <ButtonLink
            to={{ search: `?${new URLSearchParams({ [WAY_PARAM]: way })}` }}
            // The one that can be undone is the one to take.
            {...(way === "second" ? { variant: "contained" } : { variant: "outlined", color: "inherit" })}
          >
            {t(choose)}
          </ButtonLink>
        </Section>
      ))}
    </Box>
  );
}

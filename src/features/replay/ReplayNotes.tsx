import Box from "@mui/material/Box";
import { useT } from "@/i18n/use-t";
import { Section } from "@/ui/layout/Section";

const POINTS = ["what", "where", "same", "resume"] as const;

/** What a replay does and does not do. */
export function ReplayNotes() {
  const t = useT();
  return (
    <Section title={t("replay.notes.title")}>
      <Box component="dl" sx={{ m: 0, display: "grid", rowGap: 1.5 }}>
        {POINTS.map((point) => (
          <div key={point}>
            <Box component="dt" sx={{ typography: "subtitle2" }}>
              {t(`replay.notes.${point}`)}
            </Box>
            <Box component="dd" sx={{ m: 0, typography: "body2", color: "text.secondary" }}>
              {t(`replay.notes.${point}Text`)}
            </Box>
          </div>
        ))}
      </Box>
    </Section>
  );
}

import Box from "@mui/material/Box";
import { useT } from "@/i18n/use-t";
import { Section } from "@/ui/layout/Section";

const POINTS = ["collector", "token", "firewall", "events", "arrive"] as const;

/** What a first-timer has to have ready, and what comes afterwards. */
export function SetupGuide() {
  const t = useT();
  return (
    <Section title={t("destinations.guide.title")}>
      <Box component="dl" sx={{ m: 0, display: "grid", rowGap: 1.5 }}>
        {POINTS.map((point) => (
          <div key={point}>
            <Box component="dt" sx={{ typography: "subtitle2" }}>
              {t(`destinations.guide.${point}`)}
            </Box>
            <Box component="dd" sx={{ m: 0, typography: "body2", color: "text.secondary" }}>
              {t(`destinations.guide.${point}Text`)}
            </Box>
          </div>
        ))}
      </Box>
    </Section>
  );
}

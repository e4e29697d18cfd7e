import CheckCircleRounded from "@mui/icons-material/CheckCircleRounded";
import Box from "@mui/material/Box";
import { useT } from "@/i18n/use-t";
import { ALL_REGIONS_PATH, NEW_DESTINATION_PATH, regionWebhookPath } from "@/lib/console-paths";
import { ButtonLink } from "@/ui/layout/ButtonLink";
import { Section } from "@/ui/layout/Section";
import { VisuallyHidden } from "@/ui/text/VisuallyHidden";
import { regionState } from "@/features/webhook/overview/region-summary";
import type { RegionRow } from "@/features/webhook/overview/use-region-rows";
import { FIRST_STEPS, type FirstStep } from "./first-step";

export interface FirstStepsProps {
  readonly step: FirstStep;
  readonly rows: readonly RegionRow[];
}

/** From nothing to the first event at a collector. */
export function FirstSteps({ step, rows }: FirstStepsProps) {
  const t = useT();
  const tried = rows.find((row) => regionState(row) === "untried")?.region ?? "us";
  const current = FIRST_STEPS.indexOf(step);
  const paths: Readonly<Record<FirstStep, string>> = {
    collector: NEW_DESTINATION_PATH,
    regions: ALL_REGIONS_PATH,
    proof: regionWebhookPath(tried),
  };
  return (
    <Section title={t("firstSteps.title")}>
      <Box
        component="ol"
        sx={{
          listStyle: "none",
          m: 0,
          p: 0,
          display: "grid",
          gap: 2,
          gridTemplateColumns: { xs: "minmax(0, 1fr)", md: "repeat(3, minmax(0, 1fr))" },
        }}
      >
        {FIRST_STEPS.map((each, index) => (
          <Box
            component="li"
            key={each}
            aria-current={each === step ? "step" : undefined}
            sx={{ pl: 1.5, borderLeft: 3, borderColor: each === step ? "primary.main" : "divider" }}
          >
            <Box sx={{ typography: "subtitle1", display: "flex", gap: 0.75, alignItems: "center" }}>
              {index < current && (
                <>
                  <CheckCircleRounded aria-hidden sx={{ fontSize: 18, color: "tone.success.ink" }} />
                  <VisuallyHidden>{t("firstSteps.done")}</VisuallyHidden>
                </>
              )}
              {t(`firstSteps.${each}.title`, { number: index + 1 })}
            </Box>
            <Box sx={{ color: "text.secondary", mb: 1.5 }}>{t(`firstSteps.${each}.text`)}</Box>
            {index >= current && (
              <ButtonLink
                to={paths[each]}
                variant={each === step ? "contained" : "outlined"}
                {...(each !== step && { color: "inherit" })}
              >
                {t(`firstSteps.${each}.action`)}
              </ButtonLink>
            )}
          </Box>
        ))}
      </Box>
    </Section>
  );
}

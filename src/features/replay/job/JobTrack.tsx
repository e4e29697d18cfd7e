import CheckRounded from "@mui/icons-material/CheckRounded";
import CloseRounded from "@mui/icons-material/CloseRounded";
import Box from "@mui/material/Box";
import { useT } from "@/i18n/use-t";
import type { ReplayJobStatus } from "@/contract/webhook/replay-job";
import { type JobStep, jobSteps, jobWords } from "./job-words";

export interface JobTrackProps {
  readonly status: ReplayJobStatus;
}

/** How far the job has come. Where it is takes more than a colour: a filled mark and a heavier word. */
export function JobTrack({ status }: JobTrackProps) {
  const t = useT();
  return (
    <Box
      component="ol"
      aria-label={t("replay.job.track")}
      sx={{ display: "flex", flexWrap: "wrap", gap: 1, rowGap: 1, m: 0, p: 0, listStyle: "none" }}
    >
      {jobSteps(status).map((step) => {
        const { word } = jobWords(step.status);
        return (
          <Box
            component="li"
            key={step.status}
            aria-current={step.state === "now" ? "step" : undefined}
            sx={{
              display: "flex",
              alignItems: "center",
              gap: 0.75,
              typography: "body2",
              color: step.state === "ahead" ? "text.secondary" : "text.primary",
              fontWeight: step.state === "now" ? 600 : 400,
              "&:not(:last-child)::after": {
                content: '""',
                width: { xs: 12, sm: 28 },
                ml: 0.25,
                borderTop: 1,
                borderColor: "border.subtle",
              },
            }}
          >
            <Mark step={step} />
            {word !== null && t(word)}
          </Box>
        );
      })}
    </Box>
  );
}

function Mark({ step: { status, state } }: { readonly step: JobStep }) {
  const isEnd = status === "completed" || status === "failed";
  const isReached = state === "done" || (state === "now" && isEnd);
  const tone = status === "failed" ? "danger" : "success";
  const Icon = status === "failed" ? CloseRounded : CheckRounded;
  return (
    <Box
      aria-hidden
      sx={{
        display: "grid",
        placeItems: "center",
        width: 16,
        height: 16,
        borderRadius: "50%",
        border: 1,
        borderColor: isReached ? `tone.${tone}.line` : state === "now" ? "primary.main" : "border.control",
        bgcolor: isReached ? `tone.${tone}.soft` : "transparent",
        color: `tone.${tone}.ink`,
      }}
    >
      {isReached && <Icon sx={{ fontSize: 12 }} />}
      {state === "now" && !isEnd && (
        <Box sx={{ border: 4, borderRadius: "50%", borderColor: "primary.main" }} />
      )}
    </Box>
  );
}

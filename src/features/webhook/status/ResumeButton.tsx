import Button from "@mui/material/Button";
import { useT } from "@/i18n/use-t";
import { focusHeadingOnUnmount } from "@/ui/overlay/focus-heading-on-unmount";
import { Restricted } from "@/ui/state/Restricted";
import { VisuallyHidden } from "@/ui/text/VisuallyHidden";
import type { Resume } from "./use-resume";

export interface ResumeButtonProps {
  readonly resume: Resume;
  readonly weight: "primary" | "quiet";
  /** Whose, for those who hear one button of several alone. */
  readonly name?: string;
}

export function ResumeButton({ resume, weight, name }: ResumeButtonProps) {
  const t = useT();
  return (
    <Restricted missing={resume.missing}>
      <Button
        ref={focusHeadingOnUnmount}
        size="small"
        {...(weight === "primary" ? { variant: "contained" } : { variant: "outlined", color: "inherit" })}
        aria-disabled={resume.isPending}
        onClick={resume.send}
        sx={resume.isPending ? { opacity: 0.7 } : {}}
      >
        {t(resume.isPending ? "webhook.inactive.resuming" : "webhook.inactive.resume")}
        {name !== undefined && <VisuallyHidden>{`: ${name}`}</VisuallyHidden>}
      </Button>
    </Restricted>
  );
}

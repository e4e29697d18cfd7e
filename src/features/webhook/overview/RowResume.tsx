import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import type { ReactNode } from "react";
import { useNavigate } from "react-router-dom";
import { serverNow } from "@/api/time/server-clock";
import { useGaps } from "@/api/watch/use-watch";
import type { WebhookScope } from "@/api/webhook/webhook-scope";
import { isOfScope } from "@/entities/gap/gap-scope";
import { gapTimes } from "@/entities/gap/gap-times";
import { formatDuration } from "@/i18n/format";
import { useLanguage } from "@/i18n/use-language";
import { withGap } from "@/i18n/with-gap";
import { gapPath } from "@/lib/console-paths";
import { useT } from "@/i18n/use-t";
import { lazyOverlay } from "@/ui/overlay/lazy-overlay";
import { useToast } from "@/ui/overlay/toast-context";
import { ResumeButton } from "@/features/webhook/status/ResumeButton";
import { useResume } from "@/features/webhook/status/use-resume";

export interface RowResumeProps {
  readonly scope: WebhookScope;
  /** What the row is called, for those who hear the button alone. */
  readonly name: string;
  /** What stands before the button. */
  readonly children: ReactNode;
}

const ResumeFailure = lazyOverlay(async () => (await import("./ResumeFailure")).ResumeFailure);

/** The next thing to do about a webhook that has stopped, without leaving the list. */
export function RowResume({ scope, name, children }: RowResumeProps) {
  const t = useT();
  const toast = useToast();
  const { locale } = useLanguage();
  const navigate = useNavigate();
  // As the list asks for them: no call of its own.
  const { data: ledger } = useGaps({ states: "not_closed", scope: null });
  const resume = useResume(scope, () => {
    const gaps = ledger?.gaps.filter((gap) => isOfScope(gap.scope, scope)) ?? [];
    const [newest] = gaps;
    const resumed = t("webhook.inactive.resumedIn", { name });
    if (!newest) return toast({ message: resumed, tone: "info" });
    const now = serverNow();
    const unsentMs = gaps.reduce((sum, gap) => sum + gapTimes(gap, now).lengthMs, 0);
    const unsent = t("webhook.inactive.stillUnsent", { length: formatDuration(unsentMs, locale) });
    return toast({
      message: withGap(resumed) + unsent,
      tone: "info",
      action: { label: t("webhook.inactive.showGap"), run: () => void navigate(gapPath(newest.id)) },
    });
  });
  const { error } = resume;
  return (
    <Stack useFlexGap spacing={1} sx={{ alignItems: "flex-start" }}>
      <Box
        {...ResumeFailure.openerProps}
        sx={{ display: "flex", flexWrap: "wrap", gap: 1, alignItems: "center" }}
      >
        {children}
        <ResumeButton resume={resume} weight="quiet" name={name} />
      </Box>
      <ResumeFailure isOpen={error !== null} error={error} onClose={resume.forgetError} />
    </Stack>
  );
}

import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import type { ReactNode } from "react";
import type { WebhookScope } from "@/api/webhook/webhook-scope";
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
  const resume = useResume(scope, () =>
    toast({ message: t("webhook.inactive.resumedIn", { name }), tone: "info" }),
  );
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

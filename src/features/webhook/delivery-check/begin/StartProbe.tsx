import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import type { WebhookScope } from "@/api/webhook/webhook-scope";
import { useProbes } from "@/entities/probe/use-probes";
import type { PlainMessageKey } from "@/i18n/message-key";
import { useT } from "@/i18n/use-t";
import { FormErrorSummary } from "@/ui/form/FormErrorSummary";
import { useShownError } from "@/ui/state/use-shown-error";
import { useStartProbe } from "./use-start-probe";

export interface StartProbeProps {
  readonly scope: WebhookScope;
  /** Why it would show nothing. */
  readonly obstacle?: PlainMessageKey | null;
  /** Whether it is known that nothing is in its way. */
  readonly isReady?: boolean;
  readonly size?: "small" | "medium";
}

export function StartProbe({ scope, obstacle = null, isReady = true, size = "medium" }: StartProbeProps) {
  const t = useT();
  const shownError = useShownError();
  const probes = useProbes();
  const { start: test, isReady: isTargetKnown } = useStartProbe(scope);
  const canStart = isReady && isTargetKnown && probes.isReady && obstacle === null;
  return (
    <Stack spacing={2} sx={{ alignItems: "flex-start" }}>
      <Stack direction="row" useFlexGap spacing={1.5} sx={{ alignItems: "center", flexWrap: "wrap" }}>
        {/* Not `disabled` while it runs: that would throw the focus away. */}
        <Button
          variant="outlined"
          color="inherit"
          size={size}
          disabled={!canStart}
          aria-disabled={!canStart || test.isPending}
          onClick={() => {
            if (!test.isPending) test.mutate();
          }}
          sx={test.isPending ? { opacity: 0.7 } : {}}
        >
          {t("setup.test.start")}
        </Button>
        {obstacle !== null && (
          <Typography variant="body2" sx={{ color: "text.secondary" }}>
            {t(obstacle)}
          </Typography>
        )}
      </Stack>
      {test.error !== null && (
        <Box sx={{ width: "100%" }}>
          <FormErrorSummary
            error={{ ...shownError(test.error, "load"), title: t("setup.test.callFailed") }}
            unplaced={test.error.fieldErrors}
          />
        </Box>
      )}
    </Stack>
  );
}

import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useMutation } from "@tanstack/react-query";
import { controlPlaneMutations } from "@/api/control-plane-mutations";
import type { Region } from "@/audit-log/region";
import { useT } from "@/i18n/use-t";
import { focusHeadingOnUnmount } from "@/ui/overlay/focus-heading-on-unmount";
import { ErrorAlert } from "@/ui/state/ErrorAlert";
import { useShownError } from "@/ui/state/use-shown-error";
import { VisuallyHidden } from "@/ui/text/VisuallyHidden";

/** The documented call after which a region has something to send. */
export function MakeEvent({ region }: { readonly region: Region }) {
  const t = useT();
  const shownError = useShownError();
  const call = useMutation(controlPlaneMutations.causeEvents(region));
  return (
    <>
      <Button
        ref={focusHeadingOnUnmount}
        size="small"
        variant="outlined"
        color="inherit"
        aria-disabled={call.isPending}
        onClick={() => {
          if (!call.isPending) call.mutate();
        }}
      >
        {t("rotation.proof.makeEvent")}
        <VisuallyHidden>{`: ${t(`ui.region.${region}`)}`}</VisuallyHidden>
      </Button>
      <Box component="output" sx={{ "&:empty": { display: "none" } }}>
        {call.isSuccess && t("rotation.proof.made")}
      </Box>
      {call.error !== null && (
        <ErrorAlert error={{ ...shownError(call.error, "load"), title: t("rotation.proof.notMade") }} />
      )}
    </>
  );
}

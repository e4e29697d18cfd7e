import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import { useMutation, useQuery } from "@tanstack/react-query";
import { clockMutations } from "@/api/sandbox/clock-mutations";
import { worldQueries } from "@/api/sandbox/world-queries";
import { useT } from "@/i18n/use-t";
import { focusHeadingOnUnmount } from "@/ui/overlay/focus-heading-on-unmount";
import { useToast } from "@/ui/overlay/toast-context";

/** Where something is about to be sent: says why it would not be, as long as the clock stands still. */
export function PausedClock() {
  const t = useT();
  const toast = useToast();
  // The banner above every page keeps it fresh.
  const { data: world } = useQuery(worldQueries.current());
  const update = useMutation(clockMutations.update());
  if (world?.clock.state !== "paused") return null;
  const run = () => {
    if (update.isPending) return;
    update.mutate(
      { state: "running" },
      { onError: () => toast({ message: t("demo.paused.failed"), tone: "danger" }) },
    );
  };
  return (
    <Alert
      severity="info"
      role="note"
      action={
        <Button
          ref={focusHeadingOnUnmount}
          size="small"
          variant="outlined"
          color="inherit"
          aria-disabled={update.isPending}
          onClick={run}
        >
          {t("demo.paused.run")}
        </Button>
      }
    >
      {t("demo.paused.text")}
    </Alert>
  );
}

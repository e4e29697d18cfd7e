import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import { useMutation, useQuery } from "@tanstack/react-query";
import { apiFaultMutations, apiFaultPolling, apiFaultQueries } from "@/api/sandbox/api-fault-queries";
import { useT } from "@/i18n/use-t";
import { ErrorAlert } from "@/ui/state/ErrorAlert";
import { ErrorState } from "@/ui/state/ErrorState";
import { focusHeadingOnUnmount } from "@/ui/overlay/focus-heading-on-unmount";
import { LoadingSkeleton } from "@/ui/state/LoadingSkeleton";
import { Section } from "@/ui/layout/Section";
import { useToast } from "@/ui/overlay/toast-context";
import { useShownError } from "@/ui/state/use-shown-error";
import { ApiFaultForm } from "./ApiFaultForm";
import { ApiFaultTable } from "./ApiFaultTable";

/** Makes the API itself misbehave, so that its failures can be looked at. */
export function ApiFaults() {
  const t = useT();
  const toast = useToast();
  const shown = useShownError();
  const list = useQuery({ ...apiFaultQueries.list(), ...apiFaultPolling });
  const remove = useMutation(apiFaultMutations.remove());
  const clear = useMutation(apiFaultMutations.clear());
  const failure = remove.error ?? clear.error;
  const faults = list.data ?? [];
  return (
    <Section
      title={t("sandbox.faults.title")}
      description={t("sandbox.faults.description")}
      actions={
        faults.length > 0 && (
          <Button
            ref={focusHeadingOnUnmount}
            variant="outlined"
            color="inherit"
            onClick={() =>
              clear.mutate(undefined, {
                onSuccess: () => toast({ message: t("sandbox.faults.cleared"), tone: "success" }),
              })
            }
          >
            {t("sandbox.faults.clear")}
          </Button>
        )
      }
    >
      {renderFaults()}
    </Section>
  );

  function renderFaults() {
    if (list.isPending) return <LoadingSkeleton shape="form" />;
    if (list.data === undefined) {
      return <ErrorState error={shown(list.error, "load")} onRetry={() => void list.refetch()} />;
    }
    return (
      <Stack spacing={2.5}>
        {faults.length === 0 ? (
          <Box sx={{ color: "text.secondary" }}>{t("sandbox.faults.none")}</Box>
        ) : (
          <ApiFaultTable faults={faults} onRemove={(fault) => remove.mutate(fault)} />
        )}
        {failure !== null && (
          <ErrorAlert error={{ ...shown(failure, "save"), title: t("sandbox.faults.failed") }} />
        )}
        <ApiFaultForm />
      </Stack>
    );
  }
}

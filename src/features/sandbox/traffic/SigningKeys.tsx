import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import { useMutation, useQuery } from "@tanstack/react-query";
import { keyRotationMutations } from "@/api/sandbox/key-rotation-mutations";
import { signingKeyQueries } from "@/api/signing-key-queries";
import { useT } from "@/i18n/use-t";
import { CopyButton } from "@/ui/text/CopyButton";
import { ErrorAlert } from "@/ui/state/ErrorAlert";
import { ErrorState } from "@/ui/state/ErrorState";
import { LoadingSkeleton } from "@/ui/state/LoadingSkeleton";
import { Section } from "@/ui/layout/Section";
import { StatusBadge } from "@/ui/state/StatusBadge";
import { useToast } from "@/ui/overlay/toast-context";
import { useShownError } from "@/ui/state/use-shown-error";

/** The keys that sign records, and changing them. */
export function SigningKeys() {
  const t = useT();
  const toast = useToast();
  const shown = useShownError();
  const keys = useQuery({ ...signingKeyQueries.list(), refetchOnMount: "always" });
  const rotate = useMutation(keyRotationMutations.rotate());
  return (
    <Section
      title={t("sandbox.keys.title")}
      description={t("sandbox.keys.description")}
      actions={
        <Button
          variant="outlined"
          color="inherit"
          aria-disabled={rotate.isPending}
          onClick={() => {
            if (rotate.isPending) return;
            rotate.mutate(undefined, {
              onSuccess: ({ kid }) =>
                toast({ message: t("sandbox.keys.rotated", { kid: kid.slice(0, 8) }), tone: "success" }),
            });
          }}
        >
          {t("sandbox.keys.rotate")}
        </Button>
      }
    >
      {renderKeys()}
    </Section>
  );

  function renderKeys() {
    if (keys.isPending) return <LoadingSkeleton shape="text" />;
    if (keys.data === undefined) {
      return <ErrorState error={shown(keys.error, "load")} onRetry={() => void keys.refetch()} />;
    }
    return (
      <Stack spacing={2}>
        <Box
          component="ol"
          aria-label={t("sandbox.keys.list")}
          sx={{ m: 0, p: 0, listStyle: "none", display: "grid", gap: 0.5 }}
        >
          {keys.data.map(({ kid }, index) => (
            <Box
              component="li"
              key={kid}
              sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: 1.5, minHeight: 32 }}
            >
              <Box component="code" translate="no" sx={{ typography: "mono", overflowWrap: "anywhere" }}>
                {kid}
              </Box>
              <CopyButton text={kid} name={t("sandbox.keys.kid")} />
              <StatusBadge
                tone={index === 0 ? "success" : "neutral"}
                label={t(index === 0 ? "sandbox.keys.signs" : "sandbox.keys.verifies")}
              />
            </Box>
          ))}
        </Box>
        {rotate.error !== null && (
          <ErrorAlert error={{ ...shown(rotate.error, "save"), title: t("sandbox.keys.failed") }} />
        )}
      </Stack>
    );
  }
}

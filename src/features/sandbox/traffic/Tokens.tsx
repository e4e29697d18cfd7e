import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import { useMutation, useQuery } from "@tanstack/react-query";
import { tokenMutations, tokenQueries } from "@/api/sandbox/token-queries";
import { useT } from "@/i18n/use-t";
import { ErrorAlert } from "@/ui/state/ErrorAlert";
import { ErrorState } from "@/ui/state/ErrorState";
import { LoadingSkeleton } from "@/ui/state/LoadingSkeleton";
import { Section } from "@/ui/layout/Section";
import { StaleNotice } from "@/ui/state/StaleNotice";
import { useToast } from "@/ui/overlay/toast-context";
import { useShownError } from "@/ui/state/use-shown-error";
import { TokenTable } from "./TokenTable";

/** The tokens that the API takes, and whether it does. */
export function Tokens() {
  const t = useT();
  const toast = useToast();
  const shown = useShownError();
  const list = useQuery(tokenQueries.list());
  const setState = useMutation(tokenMutations.setState());
  return (
    <Section title={t("sandbox.tokens.title")} description={t("sandbox.tokens.description")}>
      {renderTokens()}
    </Section>
  );

  function renderTokens() {
    if (list.isPending) return <LoadingSkeleton shape="table" />;
    if (list.data === undefined) {
      return <ErrorState error={shown(list.error, "load")} onRetry={() => void list.refetch()} />;
    }
    return (
      <Stack spacing={2}>
        {list.isError && (
          <StaleNotice dataUpdatedAt={list.dataUpdatedAt} onRetry={() => void list.refetch()} />
        )}
        <TokenTable
          tokens={list.data}
          onChange={(change) =>
            setState.mutate(change, {
              onSuccess: ({ token, state }) =>
                toast({
                  message: t("sandbox.tokens.changed", { token, state: t(`sandbox.tokens.state.${state}`) }),
                  tone: "success",
                }),
            })
          }
        />
        <Box sx={{ typography: "body2", color: "text.secondary" }}>{t("sandbox.tokens.own")}</Box>
        {setState.error !== null && (
          <ErrorAlert error={{ ...shown(setState.error, "save"), title: t("sandbox.tokens.failed") }} />
        )}
      </Stack>
    );
  }
}

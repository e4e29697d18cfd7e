import AddRounded from "@mui/icons-material/AddRounded";
import Stack from "@mui/material/Stack";
import { useQueries, useQuery } from "@tanstack/react-query";
import { useRef } from "react";
import { useSearchParams } from "react-router-dom";
import { receiverQueries } from "@/api/sandbox/receiver-queries";
import type { ReceivedRequestList } from "@/contract/sandbox/receiver";
import { useT } from "@/i18n/use-t";
import { SECOND_MS } from "@/lib/epoch";
import { NEW_RECEIVER_PATH } from "@/lib/console-paths";
import { ButtonLink } from "@/ui/layout/ButtonLink";
import { EmptyState } from "@/ui/state/EmptyState";
import { ErrorState } from "@/ui/state/ErrorState";
import { LoadingSkeleton } from "@/ui/state/LoadingSkeleton";
import { NoMatchState } from "@/ui/state/NoMatchState";
import { Section } from "@/ui/layout/Section";
import { StaleNotice } from "@/ui/state/StaleNotice";
import { useShownError } from "@/ui/state/use-shown-error";
import { findReceivers } from "./find-receivers";
import { ReceiverSearch } from "./ReceiverSearch";
import { ReceiverTable } from "./ReceiverTable";

/** The first counting reads all that a receiver keeps, so it is done at leisure. */
const COUNT_EVERY_MS = 10 * SECOND_MS;

/** The parameter of the address that holds what is searched for. */
const FIND = "find";

export function ReceiverList() {
  const t = useT();
  const shown = useShownError();
  const list = useQuery({ ...receiverQueries.list(), refetchInterval: COUNT_EVERY_MS });
  const receivers = list.data ?? [];
  const [params, setParams] = useSearchParams();
  const query = params.get(FIND) ?? "";
  const searchRef = useRef<HTMLInputElement>(null);
  const found = findReceivers(receivers, query);
  const find = (text: string) =>
    setParams(text === "" ? {} : { [FIND]: text }, { replace: true, preventScrollReset: true });
  const counts = useQueries({
    queries: found.map(({ id }) => ({
      ...receiverQueries.requests(id),
      refetchInterval: COUNT_EVERY_MS,
      select: ({ data }: ReceivedRequestList) => data.length,
    })),
  });
  return (
    <Section
      frame="plain"
      title={t("sandbox.receivers.title")}
      description={t("sandbox.receivers.description")}
      actions={
        <ButtonLink to={NEW_RECEIVER_PATH} variant="contained" startIcon={<AddRounded />}>
          {t("sandbox.receivers.create")}
        </ButtonLink>
      }
    >
      {renderList()}
    </Section>
  );

  function renderList() {
    if (list.isPending) return <LoadingSkeleton shape="table" />;
    if (list.data === undefined) {
      return <ErrorState error={shown(list.error, "load")} onRetry={() => void list.refetch()} />;
    }
    if (receivers.length === 0) {
      return (
        <EmptyState
          title={t("sandbox.receivers.emptyTitle")}
          action={
            <ButtonLink to={NEW_RECEIVER_PATH} variant="outlined" color="inherit">
              {t("sandbox.receivers.create")}
            </ButtonLink>
          }
        >
          {t("sandbox.receivers.emptyText")}
        </EmptyState>
      );
    }
    return (
      <Stack spacing={2}>
        {list.isError && (
          <StaleNotice dataUpdatedAt={list.dataUpdatedAt} onRetry={() => void list.refetch()} />
        )}
        <ReceiverSearch query={query} onQueryChange={find} inputRef={searchRef} />
        {found.length === 0 ? (
          <NoMatchState
            onClear={() => {
              find("");
              searchRef.current?.focus();
            }}
          />
        ) : (
          <ReceiverTable
            rows={found.map((receiver, index) => ({ receiver, requests: counts[index]?.data ?? null }))}
          />
        )}
      </Stack>
    );
  }
}

import AddRounded from "@mui/icons-material/AddRounded";
import Stack from "@mui/material/Stack";
import { useQueries, useQuery } from "@tanstack/react-query";
import { receiverQueries } from "@/api/sandbox/receivers";
import type { ReceivedRequestList } from "@/contract/sandbox/receiver";
import { useT } from "@/i18n/use-t";
import { SECOND_MS } from "@/lib/epoch";
import { ButtonLink } from "@/ui/ButtonLink";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorState } from "@/ui/ErrorState";
import { LoadingSkeleton } from "@/ui/LoadingSkeleton";
import { Section } from "@/ui/Section";
import { StaleNotice } from "@/ui/StaleNotice";
import { useShownError } from "@/ui/use-shown-error";
import { ReceiverTable } from "./ReceiverTable";
import { searchOf } from "./receivers-address";

/** Counting means reading all that a receiver keeps, so it is done at leisure. */
const COUNT_EVERY_MS = 10 * SECOND_MS;

export function ReceiverList() {
  const t = useT();
  const shown = useShownError();
  const list = useQuery({ ...receiverQueries.list(), refetchInterval: COUNT_EVERY_MS });
  const receivers = list.data ?? [];
  const counts = useQueries({
    queries: receivers.map(({ id }) => ({
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
        <ButtonLink to={searchOf({ place: "new" })} variant="contained" startIcon={<AddRounded />}>
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
        <EmptyState title={t("sandbox.receivers.emptyTitle")}>{t("sandbox.receivers.emptyText")}</EmptyState>
      );
    }
    return (
      <Stack spacing={2}>
        {list.isError && (
          <StaleNotice dataUpdatedAt={list.dataUpdatedAt} onRetry={() => void list.refetch()} />
        )}
        <ReceiverTable
          rows={receivers.map((receiver, index) => ({
            receiver,
            requests: counts[index]?.data ?? null,
          }))}
        />
      </Stack>
    );
  }
}

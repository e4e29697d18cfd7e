import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useRef } from "react";
import { useSearchParams } from "react-router-dom";
import { deliveryListPolling, deliveryQueries } from "@/api/sandbox/deliveries";
import type { DeliveryState } from "@/contract/sandbox/delivery";
import { useT } from "@/i18n/use-t";
import { sandboxPath } from "@/lib/console-paths";
import { ButtonLink } from "@/ui/ButtonLink";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorState } from "@/ui/ErrorState";
import { LoadingSkeleton } from "@/ui/LoadingSkeleton";
import { NoMatchState } from "@/ui/NoMatchState";
import { StaleNotice } from "@/ui/StaleNotice";
import { useShownError } from "@/ui/use-shown-error";
import { DeliveriesTable } from "./DeliveriesTable";
import { DeliveryDrawer } from "./DeliveryDrawer";
import { DeliveryStateFilter } from "./DeliveryStateFilter";
import { readAddress, withDelivery, withState } from "./delivery-address";
import { type DeliveriesScope, toFilter } from "./delivery-scope";

export interface DeliveriesViewProps {
  readonly scope: DeliveriesScope;
}

/** The log of deliveries, newest first, with the details of one of them beside it. */
export function DeliveriesView({ scope }: DeliveriesViewProps) {
  const t = useT();
  const shown = useShownError();
  const [params, setParams] = useSearchParams();
  const { state, deliveryId } = readAddress(params);
  const list = useInfiniteQuery({
    ...deliveryQueries.list(toFilter(scope, state)),
    ...deliveryListPolling,
    placeholderData: keepPreviousData,
  });
  const listRef = useRef<HTMLDivElement>(null);
  const openerRef = useRef<HTMLElement | null>(null);

  const deliveries = list.data?.pages.flatMap((page) => page.data) ?? [];
  const dropped = list.data?.pages[0]?.meta.dropped ?? 0;
  const filterBy = (next: DeliveryState | null) =>
    setParams((current) => withState(current, next), { replace: true, preventScrollReset: true });
  const open = (id: string) =>
    setParams((current) => withDelivery(current, id), { preventScrollReset: true });
  const close = () => {
    // The row of an address that was opened directly counts as its opener too.
    openerRef.current = listRef.current?.querySelector<HTMLElement>("tr[aria-current] button") ?? null;
    setParams((current) => withDelivery(current, null), { replace: true, preventScrollReset: true });
  };

  return (
    <Stack spacing={2} ref={listRef}>
      <Stack direction="row" useFlexGap sx={{ flexWrap: "wrap", gap: 2, alignItems: "center" }}>
        <DeliveryStateFilter value={state} onChange={filterBy} />
        {deliveries.length > 0 && (
          <Box sx={{ typography: "body2", color: "text.secondary", ml: { sm: "auto" } }}>
            {t("deliveries.table.shown", { count: deliveries.length })}
          </Box>
        )}
      </Stack>
      {list.isError && list.data !== undefined && (
        <StaleNotice dataUpdatedAt={list.dataUpdatedAt} onRetry={() => void list.refetch()} />
      )}
      {renderList()}
      <DeliveryDrawer
        deliveryId={deliveryId}
        onClose={close}
        onClosed={() => openerRef.current?.focus({ preventScroll: true })}
      />
    </Stack>
  );

  function renderList() {
    if (list.isPending) return <LoadingSkeleton shape="table" />;
    if (list.data === undefined) {
      return <ErrorState error={shown(list.error, "load")} onRetry={() => void list.refetch()} />;
    }
    if (deliveries.length === 0 && state !== null) return <NoMatchState onClear={() => filterBy(null)} />;
    if (deliveries.length === 0) {
      return (
        <EmptyState
          title={t("deliveries.empty.title")}
          action={
            <ButtonLink to={sandboxPath("traffic")} variant="outlined" color="inherit">
              {t("deliveries.empty.action")}
            </ButtonLink>
          }
        >
          {t("deliveries.empty.text")}
        </EmptyState>
      );
    }
    return (
      <>
        <Box
          aria-busy={list.isPlaceholderData}
          sx={{ opacity: list.isPlaceholderData ? 0.6 : 1, minWidth: 0 }}
        >
          <DeliveriesTable scopeKind={scope.kind} deliveries={deliveries} openId={deliveryId} onOpen={open} />
        </Box>
        {list.hasNextPage ? (
          <Button
            variant="outlined"
            color="inherit"
            sx={{ alignSelf: "center" }}
            aria-disabled={list.isFetchingNextPage}
            onClick={() => {
              if (!list.isFetchingNextPage) void list.fetchNextPage();
            }}
          >
            {t(list.isFetchingNextPage ? "deliveries.table.loadingMore" : "deliveries.table.loadMore")}
          </Button>
        ) : (
          dropped > 0 && (
            <Box sx={{ typography: "body2", color: "text.secondary", alignSelf: "center" }}>
              {t("deliveries.table.dropped", { count: dropped })}
            </Box>
          )
        )}
      </>
    );
  }
}

import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useRef } from "react";
import { useLocation, useNavigate } from "react-router-dom";
import { deliveryListPolling, deliveryQueries, olderDeliveries } from "@/api/sandbox/delivery-queries";
import { useT } from "@/i18n/use-t";
import { sandboxPath } from "@/lib/console-paths";
import { ButtonLink } from "@/ui/layout/ButtonLink";
import { EmptyState } from "@/ui/state/EmptyState";
import { ErrorState } from "@/ui/state/ErrorState";
import { LoadingSkeleton } from "@/ui/state/LoadingSkeleton";
import { NoMatchState } from "@/ui/state/NoMatchState";
import { StaleNotice } from "@/ui/state/StaleNotice";
import { useAddressParams } from "@/ui/layout/use-address-params";
import { useShownError } from "@/ui/state/use-shown-error";
import { DeliveriesTable } from "./DeliveriesTable";
import { DeliveryDrawer } from "@/features/deliveries/details/DeliveryDrawer";
import { DeliveryFilterBar } from "./DeliveryFilterBar";
import { DeliveryPageNav } from "./DeliveryPageNav";
import {
  type DeliveryFilters,
  NO_FILTERS,
  readAddress,
  withDelivery,
  withFilters,
  withPage,
} from "./delivery-address";
import { type DeliveriesScope, toFilter } from "@/features/deliveries/delivery-scope";
import { type DeliveriesHistory, readHistory } from "./history-state";
import { useDeliveryNames } from "@/features/deliveries/use-delivery-names";

export interface DeliveriesViewProps {
  readonly scope: DeliveriesScope;
}

/** The log of deliveries, newest first, with the details of one of them beside it. */
export function DeliveriesView({ scope }: DeliveriesViewProps) {
  const t = useT();
  const shown = useShownError();
  const navigate = useNavigate();
  const [params, changeParams] = useAddressParams();
  const { trail, isOpenedFromList } = readHistory(useLocation().state);
  const address = readAddress(params);
  const { filters, after, deliveryId } = address;
  const names = useDeliveryNames(scope.kind);
  const list = useQuery({
    ...deliveryQueries.list(toFilter(scope, address)),
    ...deliveryListPolling,
    placeholderData: keepPreviousData,
  });
  const listRef = useRef<HTMLDivElement>(null);
  const openerRef = useRef<HTMLElement | null>(null);

  const deliveries = list.data?.data ?? [];
  const dropped = list.data?.meta.dropped ?? 0;
  const older = list.data === undefined ? null : olderDeliveries(list.data);
  const isFiltered = withFilters(new URLSearchParams(), filters).size > 0;

  const push = (next: URLSearchParams, state: Partial<DeliveriesHistory>) =>
    changeParams(() => next, { preventScrollReset: true, state });
  const filterBy = (change: Partial<DeliveryFilters>) =>
    changeParams((current) => withFilters(current, change), { replace: true, preventScrollReset: true });
  const goBack = () => {
    const before = trail.at(-1);
    push(withPage(params, before ?? null), before === undefined ? {} : { trail: trail.slice(0, -1) });
  };
  const close = () => {
    // The row of an address that was opened directly counts as its opener too; without one it is the heading.
    openerRef.current =
      listRef.current?.querySelector<HTMLElement>("tr[aria-current] button") ??
      document.querySelector<HTMLElement>("main h1");
    // Back to the entry that the details were opened from, so that it does not stand there twice.
    if (isOpenedFromList) void navigate(-1);
    else changeParams((current) => withDelivery(current, null), { replace: true, preventScrollReset: true });
  };

  return (
    <Stack spacing={2} ref={listRef}>
      <DeliveryFilterBar scopeKind={scope.kind} filters={filters} names={names} onChange={filterBy} />
      {list.isError && list.data !== undefined && (
        <StaleNotice dataUpdatedAt={list.dataUpdatedAt} onRetry={() => void list.refetch()} />
      )}
      {renderList()}
      <DeliveryDrawer
        deliveryId={deliveryId}
        names={names}
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
    if (deliveries.length === 0 && after === null) {
      return isFiltered ? <NoMatchState onClear={() => filterBy(NO_FILTERS)} /> : renderEmpty();
    }
    return (
      <>
        <Box
          aria-busy={list.isPlaceholderData}
          sx={{ opacity: list.isPlaceholderData ? 0.6 : 1, minWidth: 0 }}
        >
          {deliveries.length === 0 ? (
            <EmptyState title={t("deliveries.page.none")}>{t("deliveries.page.noneText")}</EmptyState>
          ) : (
            <DeliveriesTable
              scopeKind={scope.kind}
              deliveries={deliveries}
              names={names}
              openId={deliveryId}
              onOpen={(id) => push(withDelivery(params, id), { trail, isOpenedFromList: true })}
            />
          )}
        </Box>
        {(older !== null || after !== null) && (
          <DeliveryPageNav
            back={after === null ? null : trail.length > 0 ? "newer" : "newest"}
            onBack={goBack}
            onOlder={
              older === null ? null : () => push(withPage(params, older), { trail: [...trail, after] })
            }
          />
        )}
        {older === null && dropped > 0 && (
          <Box sx={{ typography: "body2", color: "text.secondary", alignSelf: "center" }}>
            {t("deliveries.table.dropped", { count: dropped })}
          </Box>
        )}
      </>
    );
  }

  function renderEmpty() {
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
}

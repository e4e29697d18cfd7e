import AddRounded from "@mui/icons-material/AddRounded";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useRef } from "react";
import { destinationQueries } from "@/api/webhook/destination-queries";
import { useMissingRole } from "@/api/identity/use-missing-role";
import type { Destination } from "@/contract/webhook/destination";
import { CREATE_DESTINATION } from "@/contract/identity/permissions";
import { useT } from "@/i18n/use-t";
import { NEW_DESTINATION_PATH } from "@/lib/console-paths";
import { ButtonLink } from "@/ui/layout/ButtonLink";
import { EmptyState } from "@/ui/state/EmptyState";
import { LoadingSkeleton } from "@/ui/state/LoadingSkeleton";
import type { ListAddress, ListChange } from "@/ui/table/list-address";
import { NoMatchState } from "@/ui/state/NoMatchState";
import { Restricted } from "@/ui/state/Restricted";
import { SearchField } from "@/ui/table/SearchField";
import { Section } from "@/ui/layout/Section";
import { StaleNotice } from "@/ui/state/StaleNotice";
import { DestinationTable } from "./DestinationTable";
import { DestinationUnavailable } from "@/features/destinations/DestinationUnavailable";
import { tellEndpointsApart } from "@/entities/destination/tell-endpoints-apart";
import { filterDestinations } from "./filter-destinations";
import { UsageNotice } from "@/entities/destination-usage/UsageNotice";
import { useDestinationUsage } from "@/entities/destination-usage/use-destination-usage";

export interface DestinationListProps {
  readonly list: ListAddress;
  readonly onListChange: (change: ListChange) => void;
}

/** All destinations with their users, in each of the five states. */
export function DestinationList(props: DestinationListProps) {
  const t = useT();
  const destinations = useQuery(destinationQueries.list());
  const { data, error } = destinations;
  // The empty state brings the same button; who may not even read cannot create.
  const hasOwnAction = data === undefined ? error?.status !== 403 : data.length > 0;

  return (
    <Section
      title={t("destinations.title")}
      description={t("destinations.description")}
      frame="plain"
      actions={hasOwnAction && <NewDestinationLink />}
    >
      {data === undefined && !error && <LoadingSkeleton shape="table" />}
      {data === undefined && error && (
        <DestinationUnavailable error={error} onRetry={() => void destinations.refetch()} />
      )}
      {data?.length === 0 && (
        <EmptyState title={t("destinations.list.emptyTitle")} action={<NewDestinationLink />}>
          {t("destinations.list.emptyText")}
        </EmptyState>
      )}
      {data && data.length > 0 && (
        <Stack spacing={1.5}>
          {error && (
            <StaleNotice
              dataUpdatedAt={destinations.dataUpdatedAt}
              onRetry={() => void destinations.refetch()}
            />
          )}
          <FilteredDestinations destinations={data} {...props} />
        </Stack>
      )}
    </Section>
  );
}

interface FilteredDestinationsProps extends DestinationListProps {
  readonly destinations: readonly Destination[];
}

function FilteredDestinations({ destinations, list, onListChange }: FilteredDestinationsProps) {
  const t = useT();
  const { usage, refetchUnread } = useDestinationUsage();
  const filterRef = useRef<HTMLInputElement>(null);
  const shownEndpoints = useMemo(() => tellEndpointsApart(destinations, "path"), [destinations]);
  const matching = filterDestinations(destinations, shownEndpoints, list.query);
  return (
    <>
      <Stack direction="row" useFlexGap sx={{ flexWrap: "wrap", alignItems: "center", gap: 1.5 }}>
        <SearchField
          label={t("destinations.list.filter")}
          query={list.query}
          onQueryChange={(query) => onListChange({ query })}
          inputRef={filterRef}
        />
        <Typography component="output" variant="body2" sx={{ color: "text.secondary" }}>
          {t("destinations.list.shown", { count: matching.length })}
        </Typography>
      </Stack>
      <UsageNotice usage={usage} onRetry={refetchUnread} />
      {matching.length === 0 ? (
        <NoMatchState
          onClear={() => {
            onListChange({ query: "" });
            // The button that had the focus goes away.
            filterRef.current?.focus();
          }}
        />
      ) : (
        <DestinationTable
          destinations={matching}
          shownEndpoints={shownEndpoints}
          usage={usage}
          list={list}
          onListChange={onListChange}
        />
      )}
    </>
  );
}

function NewDestinationLink() {
  const t = useT();
  return (
    <Restricted missing={useMissingRole(CREATE_DESTINATION)}>
      <ButtonLink to={NEW_DESTINATION_PATH} variant="contained" startIcon={<AddRounded />}>
        {t("destinations.create")}
      </ButtonLink>
    </Restricted>
  );
}

import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import { useQuery } from "@tanstack/react-query";
import { useId, useMemo, useState } from "react";
import { auditLogQueries } from "@/api/audit-log-queries";
import { HOME_REGION, type Region } from "@/audit-log/region";
import type { ReadEntry } from "@/contract/audit-log-entry";
import { useT } from "@/i18n/use-t";
import { DetailDrawer } from "@/ui/overlay/DetailDrawer";
import { PanelHead } from "@/ui/overlay/PanelHead";
import { EmptyState } from "@/ui/state/EmptyState";
import { ErrorState } from "@/ui/state/ErrorState";
import { LoadingSkeleton } from "@/ui/state/LoadingSkeleton";
import { useShownError } from "@/ui/state/use-shown-error";
import { CallEvents } from "./CallEvents";
import { EntryDetails, type EntryDetailsProps } from "./EntryDetails";
import { entryKey, placeOfKey } from "@/entities/audit-log-entry/entry-key";
import { signInType } from "@/features/logs/calls/sign-in-type";
import type { LogRow } from "@/features/logs/list/log-rows";
import type { LogsAddress } from "@/features/logs/logs-address";

/** From here on, an entry stands beside the list. */
export const BESIDE_QUERY = "(min-width: 1200px)";

export interface EntryDrawerProps extends Pick<EntryDetailsProps, "onFormChange" | "onShowRelated"> {
  readonly address: LogsAddress;
  /** What of a region is loaded. */
  readonly loadedOf: (region: Region) => readonly LogRow[];
  /** Another event of its call is wanted. */
  readonly onReach: (row: LogRow) => void;
  /** Whether it is known what is in the list. */
  readonly isListSettled: boolean;
  readonly onClose: () => void;
  readonly onClosed: () => void;
}

/** One entry beside the list, which stays in use: moving in the list moves it. */
export function EntryBeside({ address, onClose, ...rest }: Omit<EntryDrawerProps, "onClosed">) {
  const t = useT();
  const titleId = useId();
  const { entryKey: openKey } = address;
  if (openKey === null) return null;
  return (
    <Box
      component="section"
      aria-labelledby={titleId}
      sx={{
        position: "sticky",
        top: 8,
        maxHeight: "calc(100dvh - 16px)",
        overflow: "auto",
        overscrollBehavior: "contain",
        border: 1,
        borderColor: "divider",
        borderRadius: "8px",
        bgcolor: "background.paper",
      }}
    >
      <PanelHead
        title={t("logs.drawer.title")}
        titleId={titleId}
        closeLabel={t("logs.drawer.close")}
        onClose={onClose}
      />
      <Box sx={{ px: 3, py: 2 }}>
        <FoundEntry address={address} openKey={openKey} {...rest} />
      </Box>
    </Box>
  );
}

export function EntryDrawer({ address, onClose, onClosed, ...rest }: EntryDrawerProps) {
  const t = useT();
  // What it showed last stays in it while it slides away.
  const [lastAddress, setLastAddress] = useState(address);
  if (address.entryKey !== null && address.entryKey !== lastAddress.entryKey) setLastAddress(address);
  const shownAddress = address.entryKey === null ? lastAddress : address;
  return (
    <DetailDrawer
      title={t("logs.drawer.title")}
      closeLabel={t("logs.drawer.close")}
      isOpen={address.entryKey !== null}
      onClose={onClose}
      onClosed={onClosed}
    >
      {shownAddress.entryKey !== null && (
        <FoundEntry address={shownAddress} openKey={shownAddress.entryKey} {...rest} />
      )}
    </DetailDrawer>
  );
}

type FoundEntryProps = Omit<EntryDrawerProps, "onClose" | "onClosed"> & { readonly openKey: string };

/** An entry of the list, or else one that is asked for by the time in its key. */
function FoundEntry({ address, openKey, loadedOf, isListSettled, onReach, ...actions }: FoundEntryProps) {
  const t = useT();
  const shown = useShownError();
  const place = useMemo(() => placeOfKey(openKey), [openKey]);
  const loaded = useMemo(() => (place === null ? [] : loadedOf(place.region)), [loadedOf, place]);
  const row = useMemo(() => loaded.find(({ key }) => key === openKey), [loaded, openKey]);
  const inList = row?.entry;
  // What is loaded of its call, as it happened.
  const events = useMemo(() => {
    const traceId = row?.entry.trace_id;
    if (!traceId) return row === undefined ? [] : [row];
    return loaded.filter(({ entry }) => entry.trace_id === traceId).toReversed();
  }, [loaded, row]);
  const lookup = useQuery({
    ...auditLogQueries.at(place?.region ?? HOME_REGION, place?.type ?? null, place?.at ?? 0),
    enabled: place !== null && isListSettled && inList === undefined,
  });
  const isOpen = (entry: ReadEntry) => place !== null && entryKey(entry, place.region) === openKey;
  const entry = inList ?? lookup.data?.find(isOpen);

  if (entry !== undefined && place !== null) {
    return (
      <Stack spacing={2.5}>
        {inList === undefined && (
          <Alert severity="info" role="note">
            {t("logs.drawer.outside")}
          </Alert>
        )}
        {events.length > 1 && <CallEvents events={events} openKey={openKey} onOpen={onReach} />}
        <EntryDetails
          key={openKey}
          entry={entry}
          region={place.region}
          signIn={signInType(events)}
          address={address}
          {...actions}
        />
      </Stack>
    );
  }
  if (place === null) {
    return <EmptyState title={t("logs.drawer.goneTitle")}>{t("logs.drawer.badKeyText")}</EmptyState>;
  }
  if (lookup.isError) {
    return <ErrorState error={shown(lookup.error, "load")} onRetry={() => void lookup.refetch()} />;
  }
  if (lookup.isPending) return <LoadingSkeleton shape="text" />;
  return (
    <EmptyState title={t("logs.drawer.goneTitle")}>
      {t("logs.drawer.goneText", { region: t(`ui.region.${place.region}`) })}
    </EmptyState>
  );
}

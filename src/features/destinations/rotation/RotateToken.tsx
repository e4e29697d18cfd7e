import Stack from "@mui/material/Stack";
import { useQuery } from "@tanstack/react-query";
import { destinationQueries } from "@/api/webhook/destination-queries";
import type { Destination } from "@/contract/webhook/destination";
import { useDestinationUsage } from "@/entities/destination-usage/use-destination-usage";
import { usersOf } from "@/entities/destination-usage/destination-usage";
import { DestinationUnavailable } from "@/features/destinations/DestinationUnavailable";
import { useT } from "@/i18n/use-t";
import { destinationPath } from "@/lib/console-paths";
import { ButtonLink } from "@/ui/layout/ButtonLink";
import { type Crumb, PageHeader } from "@/ui/layout/PageHeader";
import { useAddressParams } from "@/ui/layout/use-address-params";
import { focusHeadingOnUnmount } from "@/ui/overlay/focus-heading-on-unmount";
import { LoadingSkeleton } from "@/ui/state/LoadingSkeleton";
import { useLocation } from "react-router-dom";
import { Finished } from "./Finished";
import { InPlace } from "./InPlace";
import { RotationCode } from "./RotationCode";
import {
  deletedOf,
  rotationWay,
  SUCCESSOR_PARAM,
  WAY_PARAM,
} from "@/features/destinations/rotation/choice/rotation-way";
import { SecondWay } from "./SecondWay";
import { TokenUsers } from "@/features/destinations/rotation/choice/TokenUsers";
import { WayChoice } from "@/features/destinations/rotation/choice/WayChoice";

export interface RotateTokenProps {
  readonly destinationId: string;
  readonly crumbs: readonly Crumb[];
}

/** From the token that is used now to another one, everywhere. */
export function RotateToken({ destinationId, crumbs }: RotateTokenProps) {
  const t = useT();
  const [params] = useAddressParams();
  const { data, error, refetch } = useQuery(destinationQueries.detail(destinationId));
  const deleted = deletedOf(useLocation().state, destinationId);
  const successorId = params.get(SUCCESSOR_PARAM);
  // Gone, be it by this page, which is remembered with the address, or by another user: what was read before counts no more.
  const isGone = deleted !== null || error?.status === 404;
  if (isGone && rotationWay(params.get(WAY_PARAM)) === "second" && successorId) {
    return <Finished deletedName={deleted?.name ?? null} successorId={successorId} crumbs={crumbs} />;
  }
  if (data && !isGone) {
    return <Rotation key={data.id} destination={data} crumbs={crumbs} />;
  }
  return (
    <>
      <PageHeader title={t("rotation.loadingTitle")} crumbs={crumbs} />
      {error ? (
        <DestinationUnavailable error={error} onRetry={() => void refetch()} />
      ) : (
        <LoadingSkeleton shape="form" />
      )}
    </>
  );
}

interface RotationProps {
  readonly destination: Destination;
  readonly crumbs: readonly Crumb[];
}

function Rotation({ destination, crumbs }: RotationProps) {
  const t = useT();
  const [params] = useAddressParams();
  const destinations = useQuery(destinationQueries.list());
  const { usage, refetchUnread } = useDestinationUsage();
  const way = rotationWay(params.get(WAY_PARAM));
  const users = usersOf(usage, destination.id);
  return (
    <>
      <PageHeader
        title={t("rotation.title", { name: destination.name })}
        crumbs={[...crumbs, { label: destination.name, to: destinationPath(destination.id) }]}
        description={t("rotation.description")}
        actions={
          way !== null && (
            <span ref={focusHeadingOnUnmount}>
              <ButtonLink to={{ search: "" }} variant="outlined" color="inherit">
                {t("rotation.ways.other")}
              </ButtonLink>
            </span>
          )
        }
      />
      <Stack spacing={3}>
        {way !== "second" && (
          <TokenUsers
            destination={destination}
            destinations={destinations.data}
            usage={usage}
            onRetry={refetchUnread}
          />
        )}
        {way === null && <WayChoice />}
        {way === "in-place" && (
          <>
            <InPlace destination={destination} users={users} />
            <RotationCode old={destination} deletedName={null} next={null} usage={usage} />
          </>
        )}
        {way === "second" && (
          <SecondWay old={destination} destinations={destinations} usage={usage} onRetry={refetchUnread} />
        )}
      </Stack>
    </>
  );
}

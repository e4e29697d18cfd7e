import Alert from "@mui/material/Alert";
import type { UseQueryResult } from "@tanstack/react-query";
import type { Destination } from "@/contract/webhook/destination";
import type { DestinationUsage } from "@/entities/destination-usage/destination-usage";
import { DestinationUnavailable } from "@/features/destinations/DestinationUnavailable";
import { useT } from "@/i18n/use-t";
import { destinationPath } from "@/lib/console-paths";
import { ButtonLink } from "@/ui/layout/ButtonLink";
import { RouterLink } from "@/ui/layout/RouterLink";
import { Section } from "@/ui/layout/Section";
import { useAddressParams } from "@/ui/layout/use-address-params";
import { focusHeadingOnUnmount } from "@/ui/overlay/focus-heading-on-unmount";
import { LoadingSkeleton } from "@/ui/state/LoadingSkeleton";
import { KeyValueList } from "@/ui/text/KeyValueList";
import { MoveSteps } from "@/features/destinations/rotation/moves/MoveSteps";
import { RotationCode } from "./RotationCode";
import {
  NEW_SUCCESSOR,
  type RotationWay,
  SUCCESSOR_PARAM,
  WAY_PARAM,
  withDeleted,
} from "@/features/destinations/rotation/choice/rotation-way";
import { presumedSuccessor, successorsOf } from "@/features/destinations/rotation/second/second-destination";
import { SecondDestination } from "@/features/destinations/rotation/second/SecondDestination";
import { TokenUsers } from "@/features/destinations/rotation/choice/TokenUsers";

export interface SecondWayProps {
  readonly old: Destination;
  readonly destinations: UseQueryResult<Destination[]>;
  readonly usage: DestinationUsage;
  readonly onRetry: () => void;
}

const WAY: RotationWay = "second";

function successorSearch(id: string): string {
  return `?${new URLSearchParams({ [WAY_PARAM]: WAY, [SUCCESSOR_PARAM]: id })}`;
}

/** A second destination, every place moved over to it, and the first one deleted. */
export function SecondWay({ old, destinations, usage, onRetry }: SecondWayProps) {
  const t = useT();
  const [params, changeParams] = useAddressParams();
  const { data, error, refetch } = destinations;
  if (data === undefined) {
    if (error) return <DestinationUnavailable error={error} onRetry={() => void refetch()} />;
    return <LoadingSkeleton shape="form" />;
  }
  const chosen = params.get(SUCCESSOR_PARAM);
  const found = successorsOf(old, data);
  const next =
    chosen === null
      ? presumedSuccessor(old, found, t("rotation.second.nameWord"))
      : (data.find(({ id }) => id === chosen && id !== old.id) ?? null);
  const goOnWith = (id: string, state?: object) =>
    changeParams(() => new URLSearchParams(successorSearch(id)), { replace: true, state });
  if (next === null) {
    return (
      <>
        <TokenUsers destination={old} destinations={data} usage={usage} onRetry={onRetry} />
        {chosen !== null && chosen !== NEW_SUCCESSOR && (
          <Alert severity="warning" role="note">
            {t("rotation.second.gone")}
          </Alert>
        )}
        <SecondDestination old={old} destinations={data} found={found} onCreated={({ id }) => goOnWith(id)} />
      </>
    );
  }
  return (
    <>
      <Section
        title={t("rotation.second.facts")}
        actions={
          <span ref={focusHeadingOnUnmount}>
            <ButtonLink
              to={{ search: successorSearch(NEW_SUCCESSOR) }}
              variant="outlined"
              color="inherit"
              size="small"
            >
              {t("rotation.second.another")}
            </ButtonLink>
          </span>
        }
      >
        <KeyValueList
          items={[
            { key: t("rotation.second.old"), value: <DestinationLink destination={old} /> },
            { key: t("rotation.second.next"), value: <DestinationLink destination={next} /> },
          ]}
        />
      </Section>
      <MoveSteps
        old={old}
        next={next}
        usage={usage}
        onRetry={onRetry}
        onDeleted={() => goOnWith(next.id, withDeleted(old))}
      />
      <RotationCode old={old} deletedName={null} next={next} usage={usage} />
    </>
  );
}

function DestinationLink({ destination: { id, name } }: { readonly destination: Destination }) {
  return <RouterLink to={destinationPath(id)}>{name}</RouterLink>;
}

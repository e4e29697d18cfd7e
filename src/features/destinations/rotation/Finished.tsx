import Stack from "@mui/material/Stack";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { destinationQueries } from "@/api/webhook/destination-queries";
import type { Destination } from "@/contract/webhook/destination";
import { userKey, usersOf } from "@/entities/destination-usage/destination-usage";
import { UsageNotice } from "@/entities/destination-usage/UsageNotice";
import { useDestinationUsage } from "@/entities/destination-usage/use-destination-usage";
import { useUserName } from "@/entities/destination-usage/use-user-name";
import { DestinationUnavailable } from "@/features/destinations/DestinationUnavailable";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { destinationPath } from "@/lib/console-paths";
import { ButtonLink } from "@/ui/layout/ButtonLink";
import { type Crumb, PageHeader } from "@/ui/layout/PageHeader";
import { Section } from "@/ui/layout/Section";
import { LoadingSkeleton } from "@/ui/state/LoadingSkeleton";
import { PlaceItem, PlaceList } from "@/features/destinations/rotation/proof/PlaceItem";
import { isSettled } from "@/features/destinations/rotation/proof/proof";
import { ProofBadge, ProofState } from "@/features/destinations/rotation/proof/ProofState";
import { RotationCode } from "./RotationCode";
import { useMovedProofs } from "@/features/destinations/rotation/proof/use-moved-proofs";
import { NOTHING_KNOWN } from "@/features/destinations/rotation/proof/use-proofs";

export interface FinishedProps {
  /** What the old one was called; null where another page has deleted it. */
  readonly deletedName: string | null;
  readonly successorId: string;
  readonly crumbs: readonly Crumb[];
}

/** The old destination is gone: what took over, and what a file has to forget. */
export function Finished({ deletedName, successorId, crumbs }: FinishedProps) {
  const t = useT();
  const { data, error, refetch } = useQuery(destinationQueries.detail(successorId));
  return (
    <>
      <PageHeader
        title={deletedName === null ? t("rotation.loadingTitle") : t("rotation.title", { name: deletedName })}
        crumbs={crumbs}
      />
      {data === undefined ? (
        error ? (
          <DestinationUnavailable error={error} onRetry={() => void refetch()} />
        ) : (
          <LoadingSkeleton shape="form" />
        )
      ) : (
        <Successor deletedName={deletedName} successor={data} />
      )}
    </>
  );
}

interface SuccessorProps extends Pick<FinishedProps, "deletedName"> {
  readonly successor: Destination;
}

/** Finished is only what this page has deleted, and where every place is known and proven. */
function Successor({ deletedName, successor }: SuccessorProps) {
  const t = useT();
  const userName = useUserName();
  const { locale } = useLanguage();
  const title = useRef<HTMLHeadingElement>(null);
  const { usage, refetchUnread } = useDestinationUsage();
  const proofs = useMovedProofs(usage, successor);
  const places = usersOf(usage, successor.id).map((user) => ({
    user,
    place: proofs.get(userKey(user)) ?? NOTHING_KNOWN,
  }));
  const unproven = places.filter(({ place }) => !isSettled(place.proof));
  const names = new Intl.ListFormat(locale).format(unproven.map(({ user }) => userName(user)));
  const isFinished = deletedName !== null && usage.completeness === "complete" && unproven.length === 0;
  // The dialog that had the focus is gone.
  useEffect(() => {
    if (deletedName !== null) title.current?.focus();
  }, [deletedName]);
  return (
    // The text below the title is too near for the ring to stand off.
    <Stack spacing={3} sx={{ "& h2:focus-visible": { outlineOffset: 0 } }}>
      <Section
        title={t(isFinished ? "rotation.finished.title" : "rotation.finished.deletedTitle")}
        titleRef={title}
        description={
          isFinished
            ? t("rotation.finished.text", { name: successor.name })
            : t("rotation.finished.deleted", { name: successor.name })
        }
      >
        <Stack spacing={2}>
          {unproven.length > 0 && <output>{t("rotation.finished.unproven", { names })}</output>}
          {places.length > 0 && (
            <PlaceList>
              {places.map(({ user, place }) => (
                <PlaceItem key={userKey(user)} user={user} badge={<ProofBadge proof={place.proof} />}>
                  <ProofState user={user} place={place} endpoint={successor.endpoint} />
                </PlaceItem>
              ))}
            </PlaceList>
          )}
          <UsageNotice usage={usage} onRetry={refetchUnread} />
          <div>
            <ButtonLink to={destinationPath(successor.id)} variant="contained">
              {t("rotation.finished.open", { name: successor.name })}
            </ButtonLink>
          </div>
        </Stack>
      </Section>
      <RotationCode old={null} deletedName={deletedName} next={successor} usage={usage} />
    </Stack>
  );
}

import Stack from "@mui/material/Stack";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { destinationQueries } from "@/api/webhook/destination-queries";
import type { Destination } from "@/contract/webhook/destination";
import { usersOf } from "@/entities/destination-usage/destination-usage";
import { UsageNotice } from "@/entities/destination-usage/UsageNotice";
import { useDestinationUsage } from "@/entities/destination-usage/use-destination-usage";
import { UserLinks } from "@/entities/destination-usage/UserLinks";
import { DestinationUnavailable } from "@/features/destinations/DestinationUnavailable";
import { useT } from "@/i18n/use-t";
import { destinationPath } from "@/lib/console-paths";
import { ButtonLink } from "@/ui/layout/ButtonLink";
import { type Crumb, PageHeader } from "@/ui/layout/PageHeader";
import { Section } from "@/ui/layout/Section";
import { LoadingSkeleton } from "@/ui/state/LoadingSkeleton";
import { RotationCode } from "./RotationCode";

export interface FinishedProps {
  /** Null where it was gone before this page could read it. */
  readonly old: Destination | null;
  readonly successorId: string;
  readonly crumbs: readonly Crumb[];
}

/** The old destination is gone: what took over, and what a file has to forget. */
export function Finished({ old, successorId, crumbs }: FinishedProps) {
  const t = useT();
  const title = useRef<HTMLHeadingElement>(null);
  const { data, error, refetch } = useQuery(destinationQueries.detail(successorId));
  const { usage, refetchUnread } = useDestinationUsage();
  // The dialog that had the focus is gone.
  const isThere = data !== undefined;
  useEffect(() => {
    if (isThere && old !== null) title.current?.focus();
  }, [isThere, old]);
  return (
    <>
      <PageHeader title={t("rotation.loadingTitle")} crumbs={crumbs} />
      {data === undefined ? (
        error ? (
          <DestinationUnavailable error={error} onRetry={() => void refetch()} />
        ) : (
          <LoadingSkeleton shape="form" />
        )
      ) : (
        <Stack spacing={3}>
          <Section
            title={t("rotation.finished.title")}
            titleRef={title}
            description={
              old === null ? t("rotation.finished.gone") : t("rotation.finished.text", { name: data.name })
            }
          >
            <Stack spacing={2} sx={{ alignItems: "flex-start" }}>
              <UserLinks users={usersOf(usage, data.id)} />
              <UsageNotice usage={usage} onRetry={refetchUnread} />
              <ButtonLink to={destinationPath(data.id)} variant="contained">
                {t("rotation.finished.open", { name: data.name })}
              </ButtonLink>
            </Stack>
          </Section>
          <RotationCode old={old} isOldDeleted next={data} usage={usage} />
        </Stack>
      )}
    </>
  );
}

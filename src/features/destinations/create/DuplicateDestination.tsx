import { useQuery } from "@tanstack/react-query";
import { destinationQueries } from "@/api/webhook/destination-queries";
import { useT } from "@/i18n/use-t";
import { LoadingSkeleton } from "@/ui/state/LoadingSkeleton";
import { CreateDestination } from "./CreateDestination";
import { DestinationUnavailable } from "@/features/destinations/DestinationUnavailable";
import { DuplicateNotice } from "./DuplicateNotice";
import { duplicateValues } from "./duplicate-destination";

export interface DuplicateDestinationProps {
  readonly sourceId: string;
}

/** A new destination that begins as another one. */
export function DuplicateDestination({ sourceId }: DuplicateDestinationProps) {
  const t = useT();
  const source = useQuery(destinationQueries.detail(sourceId));
  const names = useQuery({
    ...destinationQueries.list(),
    select: (destinations) => destinations.map(({ name }) => name),
  });

  if (source.data === undefined) {
    if (source.error === null) return <LoadingSkeleton shape="form" />;
    return <DestinationUnavailable error={source.error} onRetry={() => void source.refetch()} />;
  }
  // The name is only a suggestion: without the list, the server says if it is taken.
  if (names.data === undefined && !names.isError) return <LoadingSkeleton shape="form" />;
  const taken = names.data ?? [source.data.name];
  return (
    <CreateDestination
      initialValues={duplicateValues(source.data, taken, t("destinations.duplicate.copyWord"))}
      notice={<DuplicateNotice source={source.data} />}
    />
  );
}

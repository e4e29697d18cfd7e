import { useServerNow } from "@/api/time/use-server-now";
import type { Destination } from "@/contract/webhook/destination";
import { readInstant } from "@/contract/wire/instant";
import { useT } from "@/i18n/use-t";
import { ChangedMeanwhile } from "@/entities/saving/ChangedMeanwhile";
import { conflictFacts } from "@/entities/saving/conflict-facts";
import { comparedSettings } from "@/entities/destination/compared-settings";
import type { SaveConflict } from "@/entities/saving/use-guarded-save";
import { RelativeTime } from "@/ui/text/RelativeTime";
import type { VisibleValues } from "./changed-meanwhile";
import { type DestinationFormValues, toFormValues } from "@/features/destinations/destination-form";

export interface DestinationConflictProps {
  readonly opened: Destination;
  readonly conflict: SaveConflict<Destination, DestinationFormValues>;
}

/** The difference between versions of a destination. */
export function DestinationConflict({ opened, conflict }: DestinationConflictProps) {
  const t = useT();
  const now = useServerNow();
  const { stored, yours, decide } = conflict;
  const savedAt = readInstant(stored.updated_at);
  return (
    <ChangedMeanwhile
      isOpen
      onClose={() => decide("keepEditing")}
      title={t("destinations.conflict.title")}
      facts={conflictFacts<VisibleValues>(
        { opened: toFormValues(opened), stored: toFormValues(stored), yours },
        [
          { label: t("destinations.form.name"), of: ({ name }) => name },
          ...comparedSettings(t, {
            endpoint: t("destinations.form.endpoint"),
            verification: t("destinations.list.verification"),
          }),
        ],
      )}
      savedAt={<RelativeTime instant={savedAt} now={Math.max(now, savedAt ?? now)} />}
      onDecide={decide}
    />
  );
}

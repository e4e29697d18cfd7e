import type { Gap } from "@/contract/watch/gap";
import type { Watch } from "@/contract/watch/watch-history";
import type { Translate } from "@/i18n/message-key";
import { assertNever } from "@/lib/assert-never";

/**
 * What closed a gap, as far as it proves something. Only the demo's world knows how many were sent: the API tells of a job
 * that it is completed, and of the range how many are recorded.
 */
export function closingWords(
  t: Translate,
  { closed_by: closing, events }: Gap,
  hostKind: Watch["kind"] | null,
): string {
  if (closing === null) return "";
  switch (closing.kind) {
    case "replay": {
      if (events === null) return t("status.step.prove.completed");
      const total = events.recorded;
      return hostKind === "demo"
        ? t("status.step.prove.sentAgain", { sent: total, total })
        : t("status.step.prove.completedCounted", { count: total });
    }
    case "verified":
      return t("status.step.prove.verified");
    case "accepted":
      return t("status.step.prove.acceptedLost", { reason: closing.reason ?? "" });
    case "nothing_recorded":
      return t("status.step.prove.nothingRecorded");
    default:
      return assertNever(closing.kind);
  }
}

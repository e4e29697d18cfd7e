import type { OrgWebhookV2 } from "@/contract/webhook/org-webhook-v2";
import { useT } from "@/i18n/use-t";
import { ChangedMeanwhile } from "@/entities/saving/ChangedMeanwhile";
import { conflictFacts } from "@/entities/saving/conflict-facts";
import { comparedSettings } from "@/entities/destination/compared-settings";
import type { SaveConflict } from "@/entities/saving/use-guarded-save";
import { AttemptTime } from "@/entities/webhook/AttemptTime";
import { type InlineFormValues, toFormValues } from "./inline-form";

/** Settings without the authorization, which no API shows. */
export type VisibleSettings = Omit<InlineFormValues, "authorization">;

export interface InlineConflictProps {
  readonly opened: OrgWebhookV2;
  readonly conflict: Pick<SaveConflict<OrgWebhookV2, unknown>, "stored" | "decide">;
  /** What the webhook would have after the save. */
  readonly yours: VisibleSettings;
}

/** The difference between versions of the settings that a webhook has of its own. */
export function InlineConflict({ opened, conflict, yours }: InlineConflictProps) {
  const t = useT();
  const versions = { opened: toFormValues(opened), stored: toFormValues(conflict.stored), yours };
  return (
    <ChangedMeanwhile
      isOpen
      onClose={() => conflict.decide("keepEditing")}
      title={t("setup.conflict.title")}
      facts={conflictFacts<VisibleSettings>(versions, [
        ...comparedSettings(t, {
          endpoint: t("setup.form.endpoint"),
          verification: t("setup.convert.verification"),
        }),
        {
          label: t("setup.form.enabled"),
          of: ({ isEnabled }) => t(isEnabled ? "setup.switch.on" : "setup.switch.off"),
        },
      ])}
      savedAt={<AttemptTime attemptedAt={conflict.stored.updated_at} />}
      onDecide={conflict.decide}
    />
  );
}

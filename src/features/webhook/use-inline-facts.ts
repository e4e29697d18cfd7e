import { useT } from "@/i18n/use-t";
import { type ConflictFact, conflictFacts, type Versions } from "./conflict-facts";
import type { InlineFormValues } from "./inline-form";

/** Settings without the authorization, which no API shows. */
export type VisibleSettings = Omit<InlineFormValues, "authorization">;

/** The difference between versions of a webhook's settings, in words. */
export function useInlineFacts(): (versions: Versions<VisibleSettings>) => readonly ConflictFact[] {
  const t = useT();
  return (versions) =>
    conflictFacts(versions, [
      { label: t("webhook.setup.endpoint"), of: ({ endpoint }) => endpoint },
      {
        label: t("destinations.form.logFormat"),
        of: ({ logFormat }) => t(`destinations.format.${logFormat}.name`),
      },
      {
        label: t("webhook.convert.verification"),
        of: ({ isSslVerificationDisabled }) =>
          t(
            isSslVerificationDisabled
              ? "destinations.list.verificationOff"
              : "destinations.list.verificationOn",
          ),
      },
      {
        label: t("webhook.setup.enabled"),
        of: ({ isEnabled }) => t(isEnabled ? "webhook.statusPanel.on" : "webhook.statusPanel.off"),
      },
    ]);
}

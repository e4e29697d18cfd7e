import type { ComparedSetting } from "@/entities/saving/conflict-facts";
import type { Translate } from "@/i18n/message-key";
import { logFormatWords } from "./log-format-words";

/** What is delivered how, be it by a destination or by a webhook's own settings; the authorization cannot be compared. */
export interface DeliverySettings {
  readonly endpoint: string;
  readonly logFormat: string;
  readonly isSslVerificationDisabled: boolean;
}

/** As they are compared where two people have changed them. */
export function comparedSettings(
  t: Translate,
  labels: { readonly endpoint: string; readonly verification: string },
): readonly ComparedSetting<DeliverySettings>[] {
  return [
    { label: labels.endpoint, face: "mono", of: ({ endpoint }) => endpoint },
    { label: t("destinations.form.logFormat"), of: ({ logFormat }) => logFormatWords(logFormat, t).name },
    {
      label: labels.verification,
      of: ({ isSslVerificationDisabled: isOff }) =>
        t(isOff ? "destinations.list.verificationOff" : "destinations.list.verificationOn"),
    },
  ];
}

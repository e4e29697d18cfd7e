import type { Translate } from "@/i18n/message-key";

/** An answer that is not the API's, as far as one has to know to tell of it. */
export interface ForeignAnswerFacts {
  readonly status: number | undefined;
  readonly form: "redirect" | "page" | "text" | "empty";
  /** What it says; `""` where it says nothing. */
  readonly words: string;
  readonly requestId: string | undefined;
}

/** What the answer is and says, in one sentence. */
export function foreignWords({ form, words }: ForeignAnswerFacts, t: Translate): string {
  if (form === "redirect") return t("ui.foreign.redirect");
  if (form === "page") return words === "" ? t("ui.foreign.page") : t("ui.foreign.titledPage", { words });
  return words === "" ? t("ui.foreign.empty") : t("ui.foreign.words", { words });
}

import { useCallback } from "react";
import type { Translate } from "./message-key";
import { useI18n } from "./use-i18n";

/**
 * `t("ui.retry")`, `t("ui.rows", { count: 3 })`: keys and params are checked by the compiler. The function stays the
 * same until the language changes, so it may stand in dependency lists.
 */
export function useT(): Translate {
  const { i18n, language } = useI18n();
  // oxlint-disable-next-line react/exhaustive-deps -- the language is what the texts depend on
  return useCallback<Translate>((key, ...params) => i18n.t(key, params[0]), [i18n, language]);
}

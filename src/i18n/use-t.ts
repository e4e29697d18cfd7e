import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { Translate } from "./message-key";

/**
 * `t("ui.retry")`, `t("ui.rows", { count: 3 })`: keys and params are checked by the compiler. The function stays the
 * same until the language changes, so it may stand in dependency lists.
 */
export function useT(): Translate {
  const { t } = useTranslation(undefined, { useSuspense: false });
  return useCallback<Translate>((key, ...params) => t(key, { ...params[0] }), [t]);
}

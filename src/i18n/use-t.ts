import { useTranslation } from "react-i18next";
import type { Translate } from "./message-key";

/** `t("ui.retry")`, `t("ui.rows", { count: 3 })`: keys and params are checked by the compiler. */
export function useT(): Translate {
  const { t } = useTranslation(undefined, { useSuspense: false });
  return (key, ...params) => t(key, { ...params[0] });
}

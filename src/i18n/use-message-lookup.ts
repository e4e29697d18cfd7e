import { useTranslation } from "react-i18next";

/**
 * For keys known only at run time, such as a rule that an API names.
 * Returns null where the catalogue has no such key, so that the caller can fall back.
 */
export function useMessageLookup(): (
  key: string,
  params: Readonly<Record<string, string | number>>,
) => string | null {
  const { t, i18n } = useTranslation(undefined, { useSuspense: false });
  return (key, params) => (i18n.exists(key) ? t(key, { ...params }) : null);
}

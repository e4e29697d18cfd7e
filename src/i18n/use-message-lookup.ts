import { useI18n } from "./use-i18n";

/**
 * For keys known only at run time, such as a rule that an API names.
 * Returns null where the catalogue has no such key, so that the caller can fall back.
 */
export function useMessageLookup(): (
  key: string,
  params: Readonly<Record<string, string | number>>,
) => string | null {
  const { i18n } = useI18n();
  return (key, params) => (i18n.exists(key) ? i18n.t(key, params) : null);
}

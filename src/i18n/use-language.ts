import { useTranslation } from "react-i18next";
import { setLanguage } from "./create-i18n";
import { formatLocale, isLanguage, type Language } from "./language";

export interface LanguageChoice {
  readonly language: Language;
  /** What `Intl` formats with; see `formatLocale`. */
  readonly locale: string;
  readonly choose: (language: Language) => Promise<void>;
}

export function useLanguage(): LanguageChoice {
  const { i18n } = useTranslation(undefined, { useSuspense: false });
  const language = isLanguage(i18n.language) ? i18n.language : "en";
  return {
    language,
    locale: formatLocale(language),
    choose: async (next) => setLanguage(i18n, next),
  };
}

import { setLanguage } from "./create-i18n";
import { formatLocale, type Language } from "./language";
import { useI18n } from "./use-i18n";

export interface LanguageChoice {
  readonly language: Language;
  /** What `Intl` formats with; see `formatLocale`. */
  readonly locale: string;
  readonly choose: (language: Language) => Promise<void>;
}

export function useLanguage(): LanguageChoice {
  const { i18n, language } = useI18n();
  return {
    language,
    locale: formatLocale(language),
    choose: async (next) => setLanguage(i18n, next),
  };
}

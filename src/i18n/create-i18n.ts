// The one i18next instance of a page: made with the visitor's language, changed by `setLanguage`.

import { createInstance, type i18n } from "i18next";
import { initReactI18next } from "react-i18next";
import { type Language, rememberLanguage } from "./language";
import { BUNDLE, completeWords, speakThrough } from "./words";

/** Loads the shell's words in `language`, and only those, before it resolves: nothing renders without words. */
export async function createI18n(language: Language): Promise<i18n> {
  const instance = createInstance();
  instance.on("languageChanged", (current) => {
    document.documentElement.lang = current;
  });
  await instance.use(initReactI18next).init({
    lng: language,
    // The compiler keeps the catalogues complete, so nothing has to fall back.
    fallbackLng: false,
    resources: { [language]: { [BUNDLE]: {} } },
    // React escapes; escaping twice would show entities.
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  speakThrough(instance);
  await completeWords(instance, language);
  return instance;
}

/** Shows nothing of the new language before all that is on the page can be said in it. */
export async function setLanguage(instance: i18n, language: Language): Promise<void> {
  await completeWords(instance, language);
  await instance.changeLanguage(language);
  rememberLanguage(language);
}

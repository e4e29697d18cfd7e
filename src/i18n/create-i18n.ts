// The words of this page: made with the visitor's language, which `setLanguage` changes.

import { type I18n, newI18n } from "./i18n";
import { type Language, rememberLanguage } from "./language";
import { completeWords, speakThrough } from "./words";

/** Loads the shell's words in `language`, and only those, before it resolves: nothing renders without words. */
export async function createI18n(language: Language): Promise<I18n> {
  const i18n = newI18n(language);
  markPage(language);
  speakThrough(i18n);
  await completeWords(i18n, language);
  return i18n;
}

/** Shows nothing of the new language before all that is on the page can be said in it. */
export async function setLanguage(i18n: I18n, language: Language): Promise<void> {
  await completeWords(i18n, language);
  markPage(language);
  i18n.speak(language);
  rememberLanguage(language);
}

function markPage(language: Language): void {
  document.documentElement.lang = language;
}

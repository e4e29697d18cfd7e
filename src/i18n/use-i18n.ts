import { useSyncExternalStore } from "react";
import type { I18n } from "./i18n";
import type { Language } from "./language";
import { currentI18n } from "./words";

/** The words of this page; renders again when another language is spoken. */
export function useI18n(): { readonly i18n: I18n; readonly language: Language } {
  const i18n = currentI18n();
  return { i18n, language: useSyncExternalStore(i18n.subscribe, i18n.language) };
}

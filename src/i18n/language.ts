// Which languages there are, which one a visitor starts with, and where the choice is remembered.

import { safeStorage } from "@/lib/safe-storage";

export const LANGUAGES = ["en", "ja"] as const;

export type Language = (typeof LANGUAGES)[number];

/** How each language calls itself: a language menu never translates these. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: "English", ja: "日本語" };

const STORAGE_KEY = "console-language";
const stored = safeStorage(() => localStorage);

function isLanguage(value: unknown): value is Language {
  const languages: readonly unknown[] = LANGUAGES;
  return languages.includes(value);
}

/** The remembered language, else the first of the browser's that the console speaks, else English. */
export function detectLanguage(): Language {
  const remembered = stored.read(STORAGE_KEY);
  if (isLanguage(remembered)) return remembered;
  const spoken = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage);
  return spoken ?? "en";
}

export function rememberLanguage(language: Language): void {
  stored.write(STORAGE_KEY, language);
}

/**
 * The tag that `Intl` formats with. A user who reads the console in English and lives in Britain wants British dates,
 * so the browser's own regional variant of the language wins.
 */
export function formatLocale(language: Language): string {
  return navigator.languages.find((tag) => tag.toLowerCase().startsWith(`${language}-`)) ?? language;
}

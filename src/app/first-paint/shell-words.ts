// What the static shell says, in every language; the stylesheet shows the page's.

import { en } from "@/i18n/catalogue.en";
import { ja } from "@/i18n/catalogue.ja";
import { newI18n } from "@/i18n/i18n";
import { type Language, LANGUAGES } from "@/i18n/language";
import type { PlainMessageKey } from "@/i18n/message-key";
import { SIGN_IN_HOST } from "@/lib/static-sign-in";

const CATALOGUES = { en, ja } satisfies Record<Language, { app: object; connection: object }>;

/** Stands for a name that is filled in on the page; no words have it in them. */
const LATER = "\u0000";

/** Each language marked as what it is. @param key what its text names the host of is filled in by the page. */
export function words(key: PlainMessageKey | "connection.gate.explanation"): string {
  return LANGUAGES.map((language) => {
    const i18n = newI18n(language);
    i18n.addWords(language, "app", CATALOGUES[language].app);
    i18n.addWords(language, "connection", CATALOGUES[language].connection);
    const text = escaped(i18n.t(key, { host: LATER })).replace(LATER, HOST);
    return `<span lang="${language}">${text}</span>`;
  }).join("");
}

/** The host of the API, which the page knows. */
export const HOST = `<span ${SIGN_IN_HOST}></span>`;

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

// Which words a page has loaded, and loading more: those of one language at a time, kept complete when it is switched.

import type { i18n } from "i18next";
import { isLanguage, type Language } from "./language";
import { FIRST_NAMESPACES, type LaterNamespace, loadNamespace, type Namespace } from "./resources";

/** i18next's own namespaces are not used: keys name theirs, `ui.retry`. */
export const BUNDLE = "translation";

/** Everything that was ever asked for: another language has to have it all before it is shown. */
const wanted = new Set<Namespace>(FIRST_NAMESPACES);

let current: i18n | null = null;

/** Whose words `withWords` loads from now on. */
export function speakThrough(instance: i18n): void {
  current = instance;
}

/** Resolves once `language` has all that was asked for until then. */
export async function completeWords(instance: i18n, language: Language): Promise<void> {
  for (let missing = missingIn(instance, language); missing.length > 0;) {
    const loaded = await Promise.all(
      missing.map(async (namespace) => [namespace, await loadNamespace(language, namespace)] as const),
    );
    instance.addResourceBundle(language, BUNDLE, Object.fromEntries(loaded), true, true);
    missing = missingIn(instance, language);
  }
}

/** Loads code together with the words that it shows. Nothing renders before both are there. */
export async function withWords<T>(
  namespaces: readonly LaterNamespace[],
  load: () => Promise<T>,
): Promise<T> {
  for (const namespace of namespaces) wanted.add(namespace);
  const [loaded] = await Promise.all([load(), completeCurrentWords()]);
  return loaded;
}

async function completeCurrentWords(): Promise<void> {
  const instance = current;
  if (!instance) throw new Error("No words before createI18n().");
  for (let language = languageOf(instance); ; language = languageOf(instance)) {
    await completeWords(instance, language);
    // It may have been switched meanwhile.
    if (language === languageOf(instance)) return;
  }
}

function languageOf(instance: i18n): Language {
  return isLanguage(instance.language) ? instance.language : "en";
}

function missingIn(instance: i18n, language: Language): Namespace[] {
  return [...wanted].filter((namespace) => instance.getResource(language, BUNDLE, namespace) === undefined);
}

// Which words a page has loaded, and loading more: those of one language at a time, kept complete when it is switched.

import type { I18n } from "./i18n";
import type { Language } from "./language";
import { FIRST_NAMESPACES, type LaterNamespace, loadNamespace, type Namespace } from "./resources";

/** Everything that was ever asked for: another language has to have it all before it is shown. */
const wanted = new Set<Namespace>(FIRST_NAMESPACES);

let current: I18n | null = null;

/** What this page speaks through from now on: `withWords` loads for it, the hooks say its texts. */
export function speakThrough(i18n: I18n): void {
  current = i18n;
}

/** @throws Error before `createI18n` */
export function currentI18n(): I18n {
  if (!current) throw new Error("No words before createI18n().");
  return current;
}

/** Resolves once `language` has all that was asked for until then. */
export async function completeWords(i18n: I18n, language: Language): Promise<void> {
  for (let missing = missingIn(i18n, language); missing.length > 0; missing = missingIn(i18n, language)) {
    const loading = missing.map(async (namespace) => {
      i18n.addWords(language, namespace, await loadNamespace(language, namespace));
    });
    await Promise.all(loading);
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
  const i18n = currentI18n();
  for (let language = i18n.language(); ; language = i18n.language()) {
    await completeWords(i18n, language);
    // It may have been switched meanwhile.
    if (language === i18n.language()) return;
  }
}

function missingIn(i18n: I18n, language: Language): Namespace[] {
  return [...wanted].filter((namespace) => !i18n.hasWords(language, namespace));
}

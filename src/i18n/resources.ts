// Each language is a chunk of its own: a visitor loads the words they read.

import type { Language } from "./language";
import type { Translated } from "./message-key";
import type { en } from "./catalogue.en";

type Catalogue = Translated<typeof en>;

const LOADERS: Readonly<Record<Language, () => Promise<Catalogue>>> = {
  en: async () => (await import("./catalogue.en")).en,
  ja: async () => (await import("./catalogue.ja")).ja,
};

/** English satisfies it too: a translation is English with the texts swapped. */
export async function loadCatalogue(language: Language): Promise<Catalogue> {
  return LOADERS[language]();
}

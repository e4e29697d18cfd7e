// The words of a page: those that are loaded, in each language, and the language that is spoken. Knows no React; the
// hooks beside this file follow it.

import type { Language } from "./language";
import type { Namespace } from "./resources";

export type Params = Readonly<Record<string, string | number>>;

export interface I18n {
  /** The one that is spoken. */
  readonly language: () => Language;
  /** @returns the text with its placeholders filled in; the key itself where there are no words for it */
  readonly t: (key: string, params?: Params) => string;
  readonly exists: (key: string) => boolean;
  readonly hasWords: (language: Language, namespace: Namespace) => boolean;
  readonly addWords: (language: Language, namespace: string, words: object) => void;
  /** What is on the page has to have its words in `language` before. */
  readonly speak: (language: Language) => void;
  /** Told whenever another language is spoken. */
  readonly subscribe: (listener: () => void) => () => void;
}

const PLACEHOLDER = /\{\{(\w+)\}\}/g;

export function newI18n(initial: Language): I18n {
  /** By language, then by dotted key: `ui.retry`. */
  const texts = new Map<Language, Map<string, string>>();
  const namespaces = new Set<string>();
  const plurals = new Map<Language, Intl.PluralRules>();
  const listeners = new Set<() => void>();
  let language = initial;

  const text = (key: string) => texts.get(language)?.get(key);
  /** The form for a number: `rows_one`, `rows_other`. A text that is the same for all has no forms. */
  const form = (key: string, count: number) => {
    let rules = plurals.get(language);
    if (!rules) plurals.set(language, (rules = new Intl.PluralRules(language)));
    return text(`${key}_${rules.select(count)}`) ?? text(key);
  };

  return {
    language: () => language,
    t: (key, params = {}) => {
      const { count } = params;
      const found = (typeof count === "number" ? form(key, count) : text(key)) ?? key;
      return found.replace(PLACEHOLDER, (_, name: string) => String(params[name] ?? ""));
    },
    exists: (key) => text(key) !== undefined,
    hasWords: (of, namespace) => namespaces.has(`${of}/${namespace}`),
    addWords: (of, namespace, words) => {
      const known = texts.get(of) ?? new Map<string, string>();
      texts.set(of, known);
      namespaces.add(`${of}/${namespace}`);
      collect(words, namespace, known);
    },
    speak: (next) => {
      language = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The texts within `words` by their dotted keys. */
function collect(words: object, path: string, into: Map<string, string>): void {
  for (const [name, value] of Object.entries(words) as [string, string | object][]) {
    if (typeof value === "string") into.set(`${path}.${name}`, value);
    else collect(value, `${path}.${name}`, into);
  }
}

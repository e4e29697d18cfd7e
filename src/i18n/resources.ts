// Each namespace of each language is a chunk of its own: a visitor loads the words of the pages they open, in the
// language they read.

import type { en } from "./catalogue.en";
import type { Language } from "./language";
import { once } from "@/lib/once";
import type { Translated } from "./message-key";

type Catalogue = Translated<typeof en>;

export type Namespace = keyof Catalogue;

/** What the shell and the ui kit say; every page needs them. */
export const FIRST_NAMESPACES = ["app", "ui"] as const satisfies readonly Namespace[];

/** The words of everything that is loaded later than the shell. */
export type LaterNamespace = Exclude<Namespace, (typeof FIRST_NAMESPACES)[number]>;

/** A namespace is a constant, in a file of the same name in kebab case. */
const FILES = new Map(
  Object.entries(import.meta.glob<Readonly<Record<string, object>>>("./catalogue/*/*.ts")).map(
    ([path, load]) => [path, once(load)] as const,
  ),
);

/** @throws Error where the words cannot be fetched */
export async function loadNamespace(language: Language, namespace: Namespace): Promise<object> {
  const fileName = namespace.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const file = await FILES.get(`./catalogue/${language}/${fileName}.ts`)?.();
  const words = file?.[namespace];
  if (!words) throw new Error(`There are no words for ${namespace} in ${language}.`);
  return words;
}

import type { ComponentType } from "react";
import type { LaterNamespace } from "@/i18n/resources";
import { withWords } from "@/i18n/words";

/** What a route's `lazy` takes: the page, and the words it shows beside those of the shell, both at the same time. */
export function lazyPage(namespaces: readonly LaterNamespace[], load: () => Promise<ComponentType>) {
  return async () => ({ Component: await withWords(namespaces, load) });
}

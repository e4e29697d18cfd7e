// In place of `@emotion/cache`, which brings a whole CSS compiler to take nested rules apart: browsers nest rules by
// themselves. What is left to do is what they do in another way than Emotion promises.

import type { EmotionCache } from "@emotion/cache";
import { StyleSheet } from "@emotion/sheet";

type Settings = Pick<EmotionCache, "key" | "nonce"> & { readonly container?: Node };

function createCache({ key, nonce, container = document.head }: Settings): EmotionCache {
  const sheet = new StyleSheet({ key, container, ...(nonce !== undefined && { nonce }) });
  const cache: EmotionCache = {
    key,
    sheet,
    ...(nonce !== undefined && { nonce }),
    inserted: {},
    registered: {},
    insert(selector, { name, styles }, into, shouldCache) {
      if (selector === "")
        for (const { prelude, body } of split(styles).blocks) into.insert(rule(prelude, body));
      else into.insert(rule(selector, styles));
      if (shouldCache) cache.inserted[name] = true;
    },
  };
  return cache;
}

// oxlint-disable-next-line import/no-default-export -- this is how Emotion imports it
export { createCache as default };

/** What some browsers have known by this name only, until lately or still. */
const WEBKIT_TOO = /(?<![\w-])(user-select|backdrop-filter|text-size-adjust|print-color-adjust)(:[^;]+);?/g;

/** What MUI calls by a name that no browser has. */
const COLOR_ADJUST = /(?<![\w-])color-adjust:/g;

function rule(prelude: string, styles: string): string {
  const { declarations, blocks } = split(styles);
  const known = declarations.replace(COLOR_ADJUST, "print-$&").replace(WEBKIT_TOO, "-webkit-$1$2;$1$2;");
  // First, as Emotion has it: in a browser's own order a rule inside would be overruled by what stands behind it.
  let text = `${prelude}{${known}`;
  for (const block of blocks) text += rule(ofParent(block.prelude), block.body);
  return `${text}}`;
}

/** A state alone is the parent's own; to a browser it would be that of anything inside. */
function ofParent(prelude: string): string {
  if (!prelude.includes(":") || prelude.startsWith("@")) return prelude;
  const selectors = prelude.split(/,(?![^([]*[)\]])/).map((selector) => selector.trim());
  return selectors.map((selector) => (/^:(?!.*&)/s.test(selector) ? `&${selector}` : selector)).join();
}

interface Block {
  readonly prelude: string;
  readonly body: string;
}

/** What is a mark, or hides some. Found by the browser's own search: a theme is long, and letter by letter it takes long. */
const OUTERMOST_MARKS = /\\.|"(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.)*'?|[(){};]/gs;
const BLOCK_MARKS = /\\.|"(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.)*'?|[{}]/gs;

/** The outermost parts, each in its order. Hundreds of these are written before a page is there: one way through each. */
function split(styles: string): { readonly declarations: string; readonly blocks: readonly Block[] } {
  const blocks: Block[] = [];
  if (!styles.includes("{")) return { declarations: styles, blocks };
  let declarations = "";
  let from = 0;
  let body = 0;
  let braces = 0;
  let parentheses = 0;
  for (let at = 0; ;) {
    const marks = braces === 0 ? OUTERMOST_MARKS : BLOCK_MARKS;
    marks.lastIndex = at;
    const mark = marks.exec(styles)?.[0];
    if (mark === undefined) break;
    at = marks.lastIndex;
    if (mark === "(") parentheses += 1;
    else if (mark === ")") parentheses -= 1;
    else if (mark === "{") {
      if (braces === 0) body = at;
      braces += 1;
    } else if (mark === "}") {
      braces -= 1;
      if (braces > 0) continue;
      blocks.push({ prelude: styles.slice(from, body - 1).trim(), body: styles.slice(body, at - 1) });
      from = at;
    } else if (mark === ";" && parentheses === 0) {
      declarations += styles.slice(from, at);
      from = at;
    }
  }
  const last = styles.slice(from).trim();
  return { declarations: last === "" ? declarations : `${declarations}${last};`, blocks };
}

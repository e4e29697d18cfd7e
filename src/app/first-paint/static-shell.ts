// The shell as it stands in index.html before any script of the console runs: markup and stylesheet, made when the
// console is built (scripts/static-shell.mjs) from what React draws it by. React's first frame takes its place.

import { createElement, type ElementType } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import ContrastRounded from "@mui/icons-material/ContrastRounded";
import MenuRounded from "@mui/icons-material/MenuRounded";
import SearchRounded from "@mui/icons-material/SearchRounded";
import TranslateRounded from "@mui/icons-material/TranslateRounded";
import { navigationGroups } from "@/app/layout/navigation";
import { PRODUCT_MARK_PATH } from "@/app/layout/ProductMark";
import { en } from "@/i18n/catalogue.en";
import { ja } from "@/i18n/catalogue.ja";
import { newI18n } from "@/i18n/i18n";
import { type Language, LANGUAGES } from "@/i18n/language";
import type { PlainMessageKey } from "@/i18n/message-key";

const CATALOGUES = { en, ja } satisfies Record<Language, { app: object }>;

/** In every language, each marked as what it is; the stylesheet shows the page's. */
function words(key: PlainMessageKey): string {
  return LANGUAGES.map((language) => {
    const i18n = newI18n(language);
    i18n.addWords(language, "app", CATALOGUES[language].app);
    return `<span lang="${language}">${escaped(i18n.t(key))}</span>`;
  }).join("");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

/** The drawing alone: what is around it in MUI's own markup is styled by scripts. */
function icon(type: ElementType): string {
  const drawing = /<svg[^>]*>(.*)<\/svg>/s.exec(renderToStaticMarkup(createElement(type)))?.[1];
  if (drawing === undefined) throw new Error("MUI's icon is not what it was");
  return `<svg viewBox="0 0 24 24">${drawing}</svg>`;
}

const NAVIGATION = navigationGroups()
  .map(({ labelKey, entries }) => {
    const heading = labelKey === null ? "" : `<b>${words(labelKey)}</b>`;
    const rows = entries.map(({ to, labelKey }) => `<i data-to="${to}">${words(labelKey)}</i>`);
    return `<div>${heading}${rows.join("")}</div>`;
  })
  .join("");

/** Only to be seen: nothing of it can be reached or is read before React has drawn the same. */
export const SHELL_MARKUP = `<div class="shell" aria-hidden="true">
  <div class="shell-header">
    <span class="shell-button">${icon(MenuRounded)}</span>
    <span class="shell-name"><svg viewBox="0 0 24 24"><rect width="24" height="24" rx="6" /><path d="${PRODUCT_MARK_PATH}" /></svg>${words("app.name")}</span>
    <span class="shell-palette">${icon(SearchRounded)}<span>${words("app.palette.open")}</span></span>
    <span class="shell-button">${icon(TranslateRounded)}</span>
    <span class="shell-button">${icon(ContrastRounded)}</span>
  </div>
  <div class="shell-body">
    <div class="shell-navigation">${NAVIGATION}</div>
    <div class="shell-main">
      <div class="shell-title"></div>
      <div class="shell-table"><div></div><p></p><p></p><p></p><p></p><p></p></div>
    </div>
  </div>
</div>`;

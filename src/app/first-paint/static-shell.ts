// The shell as it stands in index.html before any script of the console runs: markup and stylesheet, made when the
// console is built (scripts/static-shell.mjs) from what React draws it by. React's first frame takes its place.

import { createElement, type ElementType } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import AccountCircleOutlined from "@mui/icons-material/AccountCircleOutlined";
import CloudOutlined from "@mui/icons-material/CloudOutlined";
import ContrastRounded from "@mui/icons-material/ContrastRounded";
import MenuRounded from "@mui/icons-material/MenuRounded";
import SearchRounded from "@mui/icons-material/SearchRounded";
import TranslateRounded from "@mui/icons-material/TranslateRounded";
import { navigationGroups } from "@/app/layout/navigation";
import { PRODUCT_MARK_PATH } from "@/app/layout/ProductMark";
import { HOST, words } from "./shell-words";
import { STATIC_REMEMBER, STATIC_SUBMIT, STATIC_TOKEN } from "@/lib/static-sign-in";

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

/**
 * The form that a live console begins with, as `SignIn` draws it below its banner: one can type while the console's code
 * is on its way. No `form` and no names, so that nothing typed here is ever sent by the browser itself.
 */
const SIGN_IN = `<div class="shell-live" aria-hidden="true">
      <b>${icon(CloudOutlined)}${words("connection.live.badge")}</b><span>${HOST}</span><i>${words("connection.live.manage")}</i>
    </div>
    <div class="shell-page">
      <h1>${words("connection.gate.title")}</h1>
      <p>${words("connection.gate.explanation")}</p>
      <section>
        <h2>${words("connection.form.title")}</h2>
        <label for="${STATIC_TOKEN}">${words("connection.form.token")}</label>
        <input id="${STATIC_TOKEN}" type="password" autocomplete="off" spellcheck="false" aria-describedby="${STATIC_TOKEN}-help" />
        <small id="${STATIC_TOKEN}-help">${words("connection.form.tokenHelp")}</small>
        <label class="shell-switch"><input id="${STATIC_REMEMBER}" type="checkbox" role="switch" autocomplete="off" aria-describedby="${STATIC_REMEMBER}-help" /><span></span>${words("connection.form.remember")}</label>
        <small id="${STATIC_REMEMBER}-help">${words("connection.form.rememberHelp")}</small>
        <footer><button id="${STATIC_SUBMIT}" type="button" autocomplete="off">${words("connection.form.submit")}</button><i aria-hidden="true">${words("connection.gate.otherApi")}</i></footer>
      </section>
    </div>`;

/** Only to be seen, but for the form: nothing else of it can be reached or is read before React has drawn the same. */
export const SHELL_MARKUP = `<div class="shell">
  <div class="shell-header" aria-hidden="true">
    <span class="shell-button">${icon(MenuRounded)}</span>
    <span class="shell-name"><svg viewBox="0 0 24 24"><rect width="24" height="24" rx="6" /><path d="${PRODUCT_MARK_PATH}" /></svg>${words("app.name")}</span>
    <span class="shell-palette">${icon(SearchRounded)}<span>${words("app.palette.open")}</span></span>
    <span class="shell-button shell-account">${icon(AccountCircleOutlined)}</span>
    <span class="shell-button">${icon(TranslateRounded)}</span>
    <span class="shell-button">${icon(ContrastRounded)}</span>
  </div>
  <div class="shell-body">
    <div class="shell-navigation" aria-hidden="true">${NAVIGATION}</div>
    <div class="shell-main" aria-hidden="true">
      <div class="shell-title"></div>
      <div class="shell-table"><div></div><p></p><p></p><p></p><p></p><p></p></div>
    </div>
    <main class="shell-sign-in">${SIGN_IN}</main>
  </div>
</div>`;

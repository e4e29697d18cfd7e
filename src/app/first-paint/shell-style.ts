// The stylesheet of the static shell, with the theme's own colours and measures. All of it is about the shell and what
// stands there without scripts, so that nothing of it is left once React has drawn.

import type { ColorSystemOptions } from "@mui/material/styles";
import { navigationGroups } from "@/app/layout/navigation";
import {
  HEADER_HEIGHT_PX,
  NAVIGATION_HIDDEN,
  NAVIGATION_WIDTH_PX,
  WIDE_FROM_PX,
} from "@/app/layout/shell-measures";
import { darkScheme, lightScheme } from "@/app/theme/colors";
import { MONO, SANS } from "@/app/theme/faces";
import { LANGUAGES } from "@/i18n/language";
import { BEGINS, SIGN_IN } from "@/lib/static-sign-in";

/** What the shell is painted with, by the names that its rules use. */
function colours({ palette = {} }: ColorSystemOptions): string {
  const { background, text, divider, action, border, surface, primary, tone } = palette;
  const { main, contrastText } = primary as { main: string; contrastText: string }; // given in full by the theme
  return Object.entries({
    ground: background?.default,
    paper: background?.paper,
    ink: text?.primary,
    quiet: text?.secondary,
    icon: action?.active,
    line: divider,
    field: border?.subtle,
    control: border?.control,
    band: tone?.neutral.soft,
    bandLine: tone?.neutral.line,
    bandInk: tone?.neutral.ink,
    chosen: surface?.selected,
    accent: main,
    onAccent: contrastText,
  })
    .map(([name, colour]) => `--${name}: ${colour};`)
    .join(" ");
}

const CURRENT = navigationGroups()
  .flatMap(({ entries }) => entries)
  .map(({ to }) => `[data-at="${to}"] .shell [data-to="${to}"]`)
  .join(", ");

const OTHER_LANGUAGES = LANGUAGES.map(
  (language) => `html:not([lang="${language}"]) .shell [lang="${language}"]`,
).join(", ");

const SIGNING_IN = `html[data-${BEGINS}="${SIGN_IN}"]`;

export const SHELL_STYLE = `
noscript { position: fixed; inset: auto 0 0; z-index: 1; padding: 16px; background: #ffffff; color: #171c20; }
.shell { ${colours(lightScheme)} color-scheme: light; }
[data-dark] .shell { ${colours(darkScheme)} color-scheme: dark; }
/* Without scripts no theme is set. */
@media (prefers-color-scheme: dark) { html:not([data-light]) .shell { ${colours(darkScheme)} } }
.shell { position: fixed; inset: 0; overflow: hidden; background: var(--ground); color: var(--ink); font: 0.875rem/1.5 ${SANS}; -webkit-font-smoothing: antialiased; -moz-osx-font-smoothing: grayscale; text-size-adjust: 100%; }
.shell, .shell * { box-sizing: border-box; margin: 0; font-style: normal; }
${OTHER_LANGUAGES} { display: none; }
.shell:lang(ja) { line-break: strict; word-break: auto-phrase; }
.shell svg { display: block; flex-shrink: 0; width: 20px; height: 20px; fill: currentColor; }
.shell-header { display: flex; align-items: center; gap: 8px; height: ${HEADER_HEIGHT_PX}px; padding: 0 8px; background: var(--paper); border-bottom: 1px solid var(--line); }
.shell-button { padding: 6px; color: var(--icon); }
.shell-button + .shell-button { margin-left: -4px; }
.shell-name { display: flex; align-items: center; gap: 8px; min-width: 0; margin-right: auto; font-weight: 600; white-space: nowrap; }
.shell-name > span { overflow: hidden; text-overflow: ellipsis; }
.shell .shell-name svg { width: 24px; height: 24px; fill: var(--accent); }
.shell-name path { fill: none; stroke: var(--onAccent); stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
.shell-palette { display: flex; align-items: center; gap: 8px; min-height: 28px; min-width: 32px; margin-right: -4px; padding: 0 6px; border-radius: 6px; color: var(--quiet); font-size: 0.8125rem; font-weight: 500; white-space: nowrap; }
.shell-palette > span { display: none; }
.shell-body { display: flex; align-items: flex-start; }
.shell-navigation { display: none; flex-direction: column; gap: 20px; flex-shrink: 0; width: ${NAVIGATION_WIDTH_PX}px; height: calc(100vh - ${HEADER_HEIGHT_PX}px); padding: 20px 12px; background: var(--paper); border-right: 1px solid var(--line); }
.shell-navigation b { display: block; padding: 0 10px 4px; color: var(--quiet); font-size: 0.75rem; font-weight: 600; }
.shell-navigation i { display: block; padding: 6px 10px; border-radius: 6px; }
.shell-navigation i + i { margin-top: 2px; }
${CURRENT} { background: var(--chosen); color: var(--accent); font-weight: 600; }
.shell-main { flex: 1; min-width: 0; max-width: 1240px; padding: 24px 16px; }
.shell-title, .shell-table div, .shell-table p::before { background: var(--line); opacity: 0.7; }
.shell-title { width: 240px; height: 28px; margin-bottom: 24px; border-radius: 6px; }
.shell-table { overflow: hidden; border: 1px solid var(--line); border-radius: 8px; }
.shell-table div { height: 32px; }
.shell-table p { margin-top: 1px; padding: 12px; background: var(--paper); }
.shell-table p::before { display: block; content: ""; width: 75%; height: 16px; border-radius: 6px; }
.shell-sign-in, .shell-account { display: none; }
${SIGNING_IN} .shell { overflow: auto; }
${SIGNING_IN} .shell-header { position: sticky; top: 0; z-index: 1; }
${SIGNING_IN} .shell-navigation { position: sticky; top: ${HEADER_HEIGHT_PX}px; }
${SIGNING_IN} .shell-main { display: none; }
@media (min-width: 900px) { .shell-account { padding-right: 12px; } }
${SIGNING_IN} .shell-account, ${SIGNING_IN} .shell-sign-in { display: block; }
.shell-sign-in { flex: 1; min-width: 0; }
.shell-live { display: flex; flex-wrap: wrap; align-items: center; column-gap: 12px; min-height: 36px; padding: 4px 16px; background: var(--band); border-bottom: 1px solid var(--bandLine); font-size: 0.8125rem; line-height: 1.54; }
.shell-live b { display: flex; align-items: center; gap: 6px; color: var(--bandInk); font-weight: 600; }
.shell .shell-live svg { width: 16px; height: 16px; }
.shell-live > span { order: 1; flex-basis: 100%; color: var(--quiet); overflow-wrap: anywhere; }
.shell-live i { margin-left: auto; color: var(--accent); }
.shell-page { max-width: 1240px; padding: 24px 16px; }
.shell-page h1 { font-size: 1.25rem; line-height: 1.4; font-weight: 600; letter-spacing: -0.005em; }
.shell-page h1, .shell-page h2 { width: fit-content; }
.shell-page p { max-width: 72ch; margin: 4px 0 24px; color: var(--quiet); }
.shell-page section { padding: 16px; background: var(--paper); border: 1px solid var(--line); border-radius: 8px; }
.shell-page h2 { margin-bottom: 20px; font-size: 1rem; line-height: 1.5; font-weight: 600; }
.shell-page label { display: block; max-width: 560px; font-size: 0.8125rem; line-height: 1.54; font-weight: 600; }
.shell-page small { display: block; max-width: 560px; margin-top: 6px; color: var(--quiet); font-size: 0.8125rem; line-height: 1.54; }
.shell-page [type="password"] { display: block; width: 100%; max-width: 560px; height: 36px; margin-top: 6px; padding: 0 12px; background: var(--paper); color: inherit; border: 1px solid var(--control); border-radius: 6px; font: 0.8125rem/1.54 ${MONO}; }
.shell-page [type="password"]:focus { border: 2px solid var(--accent); padding: 0 11px; outline: 0; }
.shell-page .shell-switch { display: flex; width: fit-content; align-items: flex-start; gap: 10px; margin-top: 16px; font-size: 0.875rem; line-height: 1.5; font-weight: 500; }
.shell-switch [type="checkbox"] { position: absolute; width: 36px; height: 20px; opacity: 0; }
.shell-switch [type="checkbox"] + span { flex-shrink: 0; width: 36px; height: 20px; margin: 1px 0; padding: 3px; border-radius: 10px; background: var(--control); }
.shell-switch [type="checkbox"] + span::before { display: block; width: 14px; height: 14px; border-radius: 50%; background: var(--paper); content: ""; }
.shell-switch :checked + span { background: var(--accent); }
.shell-switch :checked + span::before { background: var(--onAccent); transform: translateX(16px); }
.shell-page :focus-visible + span, .shell-page button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.shell-page .shell-switch + small { max-width: 514px; margin: 2px 0 0 46px; }
.shell-page footer { display: flex; align-items: center; gap: 12px; margin-top: 24px; color: var(--accent); }
.shell-page button { min-width: 64px; height: 36px; padding: 0 16px; background: var(--accent); color: var(--onAccent); border: 0; border-radius: 6px; font: 500 0.8125rem/1.54 ${SANS}; }
.shell-page :disabled { opacity: 0.5; }
@media (forced-colors: active) {
  .shell-page button, .shell-switch [type="checkbox"] + span { border: 1px solid ButtonText; }
  .shell-switch [type="checkbox"] + span { padding: 2px; }
  .shell-switch [type="checkbox"] + span::before { background: ButtonText; }
  .shell-switch :checked + span { background: Highlight; forced-color-adjust: none; }
}
@media (min-width: 600px) { .shell-header { padding: 0 12px; } .shell-main, .shell-page { padding: 24px; } .shell-live { padding: 4px 24px; } .shell-live > span { order: 0; flex-basis: auto; } .shell-page section { padding: 24px; } }
@media (min-width: ${WIDE_FROM_PX}px) {
  .shell-palette { width: 240px; padding: 0 10px; border: 1px solid var(--field); }
  .shell .shell-palette svg { width: 18px; height: 18px; }
  .shell-palette > span { display: block; }
  html:not([data-navigation="${NAVIGATION_HIDDEN}"]) .shell-navigation { display: flex; }
}
@media (min-width: 1200px) { .shell-main, .shell-page { padding: 24px 32px; } .shell-live { padding: 4px 32px; } }
`;

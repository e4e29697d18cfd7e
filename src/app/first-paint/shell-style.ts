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
import { SANS } from "@/app/theme/faces";
import { LANGUAGES } from "@/i18n/language";

/** What the shell is painted with, by the names that its rules use. */
function colours({ palette = {} }: ColorSystemOptions): string {
  const { background, text, divider, action, border, surface, primary } = palette;
  const { main, contrastText } = primary as { main: string; contrastText: string }; // given in full by the theme
  return Object.entries({
    ground: background?.default,
    paper: background?.paper,
    ink: text?.primary,
    quiet: text?.secondary,
    icon: action?.active,
    line: divider,
    field: border?.subtle,
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

export const SHELL_STYLE = `
noscript { position: fixed; inset: auto 0 0; z-index: 1; padding: 16px; background: #ffffff; color: #171c20; }
.shell { ${colours(lightScheme)} color-scheme: light; }
[data-dark] .shell { ${colours(darkScheme)} color-scheme: dark; }
/* Without scripts no theme is set. */
@media (prefers-color-scheme: dark) { html:not([data-light]) .shell { ${colours(darkScheme)} } }
.shell { position: fixed; inset: 0; overflow: hidden; background: var(--ground); color: var(--ink); font: 0.875rem/1.5 ${SANS}; -webkit-font-smoothing: antialiased; -moz-osx-font-smoothing: grayscale; text-size-adjust: 100%; }
.shell, .shell * { box-sizing: border-box; margin: 0; font-style: normal; }
${OTHER_LANGUAGES} { display: none; }
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
@media (min-width: 600px) { .shell-header { padding: 0 12px; } .shell-main { padding: 24px; } }
@media (min-width: ${WIDE_FROM_PX}px) {
  .shell-palette { width: 240px; padding: 0 10px; border: 1px solid var(--field); }
  .shell .shell-palette svg { width: 18px; height: 18px; }
  .shell-palette > span { display: block; }
  html:not([data-navigation="${NAVIGATION_HIDDEN}"]) .shell-navigation { display: flex; }
}
@media (min-width: 1200px) { .shell-main { padding: 24px 32px; } }
`;

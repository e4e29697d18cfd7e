// Runs before the first paint, as a script of its own: what this browser remembers decides how the static shell looks.
// The shell's stylesheet goes by the attributes that are set here; only MUI reads one of them later, the theme's.

import { navigationGroups } from "@/app/layout/navigation";
import { NAVIGATION_HIDDEN, NAVIGATION_STORAGE_KEY } from "@/app/layout/shell-measures";
import { THEME_STORAGE_KEY } from "@/app/theme/theme-modes";
import { detectLanguage } from "@/i18n/language";
import { safeStorage } from "@/lib/safe-storage";

const page = document.documentElement;
const remembered = safeStorage(() => localStorage);

function theme(): "light" | "dark" {
  const chosen = remembered.read(THEME_STORAGE_KEY);
  if (chosen === "light" || chosen === "dark") return chosen;
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

/** The entry of the navigation that leads to this page or above it. */
function currentEntry(): string | undefined {
  const path = `/${location.pathname.slice(import.meta.env.BASE_URL.length)}`;
  return navigationGroups()
    .flatMap(({ entries }) => entries)
    .find(({ to }) => path === to || path.startsWith(`${to}/`))?.to;
}

page.lang = detectLanguage();
page.setAttribute(`data-${theme()}`, "");
page.dataset["at"] = currentEntry() ?? "";
if (remembered.read(NAVIGATION_STORAGE_KEY) === NAVIGATION_HIDDEN)
  page.dataset["navigation"] = NAVIGATION_HIDDEN;

// Stands in for the script that MUI offers for a page's head (vite.config.ts): `app/first-paint/` has its own. What the
// theme takes from the same files stays as MUI names it, or a remembered theme would be forgotten.

export const DEFAULT_MODE_STORAGE_KEY = "mode";
export const DEFAULT_COLOR_SCHEME_STORAGE_KEY = "color-scheme";
export const DEFAULT_ATTRIBUTE = "data-color-scheme";

export const defaultConfig = {
  attribute: "data-mui-color-scheme",
  colorSchemeStorageKey: "mui-color-scheme",
  defaultLightColorScheme: "light",
  defaultDarkColorScheme: "dark",
  modeStorageKey: "mui-mode",
};

export function buildInitColorSchemeScript(): string {
  return "";
}

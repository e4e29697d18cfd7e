import type { PlainMessageKey } from "@/i18n/message-key";

export const THEME_MODES = [
  { value: "light", labelKey: "app.theme.light" },
  { value: "dark", labelKey: "app.theme.dark" },
  { value: "system", labelKey: "app.theme.system" },
] as const satisfies readonly { readonly value: string; readonly labelKey: PlainMessageKey }[];

/** Under which this browser remembers which of them was chosen. */
export const THEME_STORAGE_KEY = "console-theme";

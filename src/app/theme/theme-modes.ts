import type { PlainMessageKey } from "@/i18n/message-key";

export const THEME_MODES = [
  { value: "light", labelKey: "app.theme.light" },
  { value: "dark", labelKey: "app.theme.dark" },
  { value: "system", labelKey: "app.theme.system" },
] as const satisfies readonly { readonly value: string; readonly labelKey: PlainMessageKey }[];

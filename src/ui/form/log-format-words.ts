import type { Translate } from "@/i18n/message-key";

const KNOWN = ["cef", "json", "cps"] as const;

/** The format's name and what it is; a format of a later API goes by its own word. */
export function logFormatWords(
  format: string,
  t: Translate,
): { readonly name: string; readonly what: string } {
  const known = KNOWN.find((word) => word === format);
  if (known === undefined) return { name: format, what: t("destinations.format.unknown") };
  return { name: t(`destinations.format.${known}.name`), what: t(`destinations.format.${known}.what`) };
}

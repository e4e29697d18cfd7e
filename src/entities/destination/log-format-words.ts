import type { LogFormat } from "@/audit-log/record/log-format";
import type { Translate } from "@/i18n/message-key";

/** The words of each format there is. */
const KNOWN: { readonly [Format in LogFormat]: `destinations.format.known.${Format}` } = {
  cef: "destinations.format.known.cef",
  json: "destinations.format.known.json",
  cps: "destinations.format.known.cps",
};

/** The format's name and what it is; a format of a later API goes by its own word. */
export function logFormatWords(
  format: string,
  t: Translate,
): { readonly name: string; readonly what: string } {
  const known = Object.entries(KNOWN).find(([word]) => word === format)?.[1];
  if (known === undefined) return { name: format, what: t("destinations.format.unknown") };
  return { name: format.toUpperCase(), what: t(known) };
}

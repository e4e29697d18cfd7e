import type { Destination } from "@/contract/webhook/destination";
import { useMemo } from "react";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import type { PickerOption } from "@/ui/form/field/picker-options";
import { webhookDestination } from "@/contract/webhook/webhook-destination";
import { tellEndpointsApart } from "./tell-endpoints-apart";
import { useTwinWords } from "./use-twin-words";

/** The destinations by name, and first, where the webhook has them, the settings of its own. */
export function useEndpointOptions(
  destinations: readonly Destination[],
  savedId: string | undefined,
): readonly PickerOption[] {
  const t = useT();
  const { locale } = useLanguage();
  const twinWords = useTwinWords();
  const shown = useMemo(() => tellEndpointsApart(destinations, "host"), [destinations]);
  /** What tells a destination from another one of a similar name: `siem.example.com · CEF`. */
  const summary = ({ id, log_format: format }: Destination) => {
    const { text = "", twin = null } = shown.get(id) ?? {};
    return [text, format.toUpperCase(), ...(twin === null ? [] : [twinWords(twin)])].join(" · ");
  };
  const byName = destinations.toSorted((a, b) => a.name.localeCompare(b.name, locale, { numeric: true }));
  const named = byName.map((destination) => ({
    value: destination.id,
    label: destination.name,
    secondary: summary(destination),
  }));
  const saved = webhookDestination(savedId, destinations);
  if (saved.kind !== "inline") return named;
  const inline = { label: t("webhook.cell.inline"), secondary: t("setup.form.inlineHelp") };
  return [{ value: saved.destinationId, ...inline }, ...named];
}

import { useMessageLookup } from "@/i18n/use-message-lookup";

type Params = Readonly<Record<string, string | number>>;

/**
 * A form keeps an error as one string: `required`, `max_length?maximum=255`, a catalogue key such as
 * `destinations.errors.noScheme`, or plain text. Kept as rule and not as text, it follows a change of language.
 * A param named `text` is what shows where the catalogue does not know the rule.
 */
export function errorMessage(rule: string, params: Params = {}): string {
  const entries = Object.entries(params).map(([name, value]) => [name, String(value)]);
  return entries.length === 0 ? rule : `${rule}?${new URLSearchParams(entries).toString()}`;
}

/** Reads what `errorMessage` wrote; anything that is not a rule or a key comes back as it is. */
export function useFieldErrorText(): (message: string) => string {
  const lookup = useMessageLookup();
  return (message) => {
    const read = readErrorMessage(message);
    return read === null ? message : (lookup(read.key, read.params) ?? read.params["text"] ?? message);
  };
}

/** The catalogue key and params of a message; null for plain text. */
export function readErrorMessage(message: string): { key: string; params: Record<string, string> } | null {
  const match = /^([\w.]+)(?:\?(.*))?$/s.exec(message);
  const name = match?.[1];
  if (name === undefined) return null;
  return {
    key: name.includes(".") ? name : `ui.rule.${name}`,
    params: Object.fromEntries(new URLSearchParams(match?.[2] ?? "")),
  };
}

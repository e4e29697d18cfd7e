import { useMessageLookup } from "@/i18n/use-message-lookup";

/** Reads what `ruleMessage` wrote; anything that is not a rule or a key comes back as it is. */
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

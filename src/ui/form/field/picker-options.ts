import { wordMatcher } from "@/lib/word-matcher";

export interface PickerOption {
  /** Never `""`: that is no choice. */
  readonly value: string;
  readonly label: string;
  /** A second line that tells equal-looking options apart; searched as well. */
  readonly secondary?: string;
}

export type ListedOption = PickerOption;

/** The last entry of a picker that can also create something. Compared by identity. */
export const CREATE_OPTION: ListedOption = { value: " create", label: "" };

/** Every blank-separated word has to occur in one of the two lines; the create entry always stays. */
export function matchOptions(options: readonly ListedOption[], typed: string): ListedOption[] {
  const matches = wordMatcher(typed);
  return options.filter((option) => {
    if (option === CREATE_OPTION) return true;
    return matches(`${option.label} ${option.secondary ?? ""}`);
  });
}

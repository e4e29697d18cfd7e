import { createContext } from "react";
import type { TextUse } from "@/lib/invisible-characters";

/** What a form has to know of a text field before it sends what was typed there. */
export interface TextFieldFacts {
  readonly label: string;
  readonly use: TextUse;
  /** `expected`: a token of Konnect is what the field asks for. */
  readonly konnectToken?: "expected" | undefined;
  /** What would become of a token of Konnect that was typed here; the general warning when left out. */
  readonly tokenRisk?: string | undefined;
  /** In words, doubts about the value that have not been on the screen yet. */
  readonly unseenDoubts?: ((text: string) => readonly string[]) | undefined;
  /** From now on the field shows its doubts itself. */
  readonly onAsked?: (() => void) | undefined;
}

/** The text fields of the form around, by their name; filled by the fields. */
export type TextFields = Map<string, TextFieldFacts>;

export const FormFields = createContext<TextFields | null>(null);

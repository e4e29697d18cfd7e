import { findInvisible, type InvisibleCharacter } from "@/lib/invisible-characters";
import { holdsKonnectToken } from "@/lib/konnect-token";
import type { Secret } from "@/lib/secret";
import type { TextFieldFacts } from "@/ui/form/form-fields";

/** What should be looked at again in one field before it is sent. Nothing of the value itself, which may be a secret. */
export interface FieldDoubts {
  readonly name: string;
  readonly label: string;
  readonly invisible: readonly InvisibleCharacter[];
  readonly holdsToken: boolean;
  /** What would become of that token; null where the field has no words of its own for it. */
  readonly tokenRisk: string | null;
  readonly other: readonly string[];
}

/** `null`: nothing to ask about. */
export function fieldDoubts(name: string, facts: TextFieldFacts, text: string): FieldDoubts | null {
  const isToken = facts.konnectToken !== "expected" && holdsKonnectToken(text);
  const doubts: FieldDoubts = {
    name,
    label: facts.label,
    invisible: findInvisible(text, facts.use),
    holdsToken: isToken,
    tokenRisk: facts.tokenRisk ?? null,
    other: facts.unseenDoubts?.(text) ?? [],
  };
  const isNone = doubts.invisible.length === 0 && !isToken && doubts.other.length === 0;
  return isNone ? null : doubts;
}

/** The text that would be sent for a field's value; `""` where there is none, such as for a secret that is kept. */
export function sentText(value: unknown, facts: Pick<TextFieldFacts, "use">): string {
  if (typeof value !== "string") return isReplacedSecret(value) ? value.value : "";
  // Forms trim what is not a header or a body.
  return facts.use === "name" || facts.use === "url" ? value.trim() : value;
}

export function isReplacedSecret(value: unknown): value is Extract<Secret, { mode: "replace" }> {
  return typeof value === "object" && value !== null && "mode" in value && value.mode === "replace";
}

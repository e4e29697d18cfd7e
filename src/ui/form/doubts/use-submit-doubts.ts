import { useRef, useState } from "react";
import type { FieldValues, Path, PathValue, UseFormReturn } from "react-hook-form";
import { withoutInvisible } from "@/lib/invisible-characters";
import type { TextFields } from "@/ui/form/form-fields";
import { type FieldDoubts, fieldDoubts, isReplacedSecret, sentText } from "./submit-doubts";

/** `remove`: the hidden characters, and look at it once more. */
export type DoubtsDecision = "goOn" | "remove" | "keepEditing";

/** Asks, before anything is sent, about what a reader cannot see and about tokens that should not leave. */
export function useSubmitDoubts<TValues extends FieldValues, TTransformed>(
  form: UseFormReturn<TValues, unknown, TTransformed>,
) {
  const [fields] = useState<TextFields>(() => new Map());
  const [question, setQuestion] = useState<{ readonly decide: (decision: DoubtsDecision) => void } | null>(
    null,
  );
  // Stays on the dialog while that fades out.
  const [asked, setAsked] = useState<readonly FieldDoubts[]>([]);
  /** By field: what was to be sent as it is. */
  const accepted = useRef(new Map<string, string>());

  const valueOf = (name: string): unknown => form.getValues(name as Path<TValues>); // fields register under their own path

  const ask = async (): Promise<DoubtsDecision> => {
    const found = [...fields].flatMap(([name, facts]) => {
      const text = sentText(valueOf(name), facts);
      const doubts = accepted.current.get(name) === text ? null : fieldDoubts(name, facts, text);
      return doubts === null ? [] : [{ doubts, text, facts }];
    });
    if (found.length === 0) return "goOn";
    setAsked(found.map(({ doubts }) => doubts));
    const decision = await new Promise<DoubtsDecision>((decide) => setQuestion({ decide }));
    setQuestion(null);
    for (const { facts } of found) facts.onAsked?.();
    if (decision === "goOn") for (const { doubts, text } of found) accepted.current.set(doubts.name, text);
    if (decision === "remove") {
      for (const { doubts, facts } of found) {
        clean(doubts.name);
        // All but a token has been decided with that.
        if (!doubts.holdsToken) accepted.current.set(doubts.name, sentText(valueOf(doubts.name), facts));
      }
    }
    return decision;
  };

  const clean = (name: string) => {
    const use = fields.get(name)?.use ?? "header";
    const value = valueOf(name);
    const next = isReplacedSecret(value)
      ? { ...value, value: withoutInvisible(value.value, use) }
      : withoutInvisible(String(value), use);
    // of the same kind as the value that stood there
    form.setValue(name as Path<TValues>, next as PathValue<TValues, Path<TValues>>, { shouldDirty: true });
  };

  return { fields, ask, question, asked, forget: () => accepted.current.clear() };
}

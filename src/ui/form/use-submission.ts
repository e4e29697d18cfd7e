import { useRef, useState } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import { isSameValue, type Rest, settleSaved } from "./settle-saved";
import { useSubmitDoubts } from "./doubts/use-submit-doubts";

export interface SubmissionSettings<TValues extends FieldValues, TTransformed, TResult> {
  readonly form: UseFormReturn<TValues, unknown, TTransformed>;
  readonly confirm?: (values: TTransformed) => Promise<boolean>;
  readonly onSubmit: (values: TTransformed) => Promise<TResult>;
  readonly savedValues?: (result: TResult, sent: TValues) => TValues;
  readonly onSubmitted?: (result: TResult, rest: Rest) => void;
  readonly onDone?: (result: TResult) => void;
  readonly onInvalid: () => void;
  readonly onRejected: (failure: unknown) => void;
  /** Whether the form is still on the page. */
  readonly isShown: () => boolean;
}

/** From the press of the button to what is left to save. Only one submission at a time. */
export function useSubmission<TValues extends FieldValues, TTransformed, TResult>(
  settings: SubmissionSettings<TValues, TTransformed, TResult>,
) {
  const { form } = settings;
  const doubts = useSubmitDoubts(form);
  const [rest, setRest] = useState<Rest>("nothing");
  const isUnderWay = useRef(false);
  const isLeaveFree = useRef(false);
  /** While it is under way. */
  const sent = useRef<TValues | null>(null);

  const send = async (values: TTransformed) => {
    if (settings.confirm && !(await settings.confirm(values))) return;
    const sentValues = structuredClone(form.getValues());
    sent.current = sentValues;
    let result: TResult;
    try {
      result = await settings.onSubmit(values);
    } catch (failure) {
      settings.onRejected(failure);
      return;
    } finally {
      sent.current = null;
    }
    // Outside of the above: if anything goes wrong from here on, it is saved.
    const left = settleSaved(form, sentValues, settings.savedValues?.(result, sentValues) ?? sentValues);
    setRest(left);
    doubts.forget();
    // The form still counts as dirty until it renders again, and `onDone` may navigate at once.
    isLeaveFree.current = left === "nothing";
    try {
      settings.onSubmitted?.(result, left);
      if (left === "nothing" && settings.isShown()) settings.onDone?.(result);
    } finally {
      isLeaveFree.current = false;
    }
  };

  const submit = async () => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setRest("nothing");
    try {
      // Once more after hidden characters were removed: what is left may not be valid.
      for (let isAgain = true; isAgain;) {
        isAgain = false;
        await form.handleSubmit(async (values) => {
          const decision = await doubts.ask();
          isAgain = decision === "remove";
          if (decision === "goOn") await send(values);
        }, settings.onInvalid)();
      }
    } finally {
      isUnderWay.current = false;
    }
  };

  return {
    submit,
    rest,
    fields: doubts.fields,
    question: doubts.question,
    askedDoubts: doubts.asked,
    isLeaveFree: () => isLeaveFree.current,
    /** Whether something was typed that the save under way does not hold. */
    hasChangedSinceSent: () => sent.current !== null && !isSameValue(form.getValues(), sent.current),
  };
}

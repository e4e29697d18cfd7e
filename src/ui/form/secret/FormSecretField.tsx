import { useState } from "react";
import type { FieldPathByValue, FieldValues } from "react-hook-form";
import type { Secret } from "@/lib/secret";
import { SavedSecret } from "./SavedSecret";
import { TypedSecret } from "./TypedSecret";
import { useFormField, type FormFieldProps } from "@/ui/form/field/use-form-field";

export interface FormSecretFieldProps<
  TValues extends FieldValues,
  TName extends FieldPathByValue<TValues, Secret>,
  TTransformed = TValues,
> extends Pick<FormFieldProps<TValues, TName, TTransformed>, "control" | "name" | "label"> {
  /** Whether there is a stored value that can be kept. */
  readonly stored: "saved" | "none";
  /** Under the input. */
  readonly help: string;
  /** Beside the stored value. */
  readonly savedHelp: string;
  readonly placeholder?: string;
  /** What one should look at again before it is out of sight, in words; none of it is an error. */
  readonly doubtsOf?: (value: string) => readonly string[];
  /** The same, asked about before it is sent, where they had no time to show; `doubtsOf` when left out. */
  readonly submitDoubtsOf?: (value: string) => readonly string[];
  /** What would become of a token of Konnect that was typed here. */
  readonly tokenRisk?: string;
}

/** A value that only goes in: it is typed, or it reads "Saved". */
export function FormSecretField<
  TValues extends FieldValues,
  TName extends FieldPathByValue<TValues, Secret>,
  TTransformed = TValues,
>(props: FormSecretFieldProps<TValues, TName, TTransformed>) {
  const { label, stored, doubtsOf = noDoubts, submitDoubtsOf = doubtsOf } = props;
  // Half a value raises doubts that the other half answers, so they wait for a pause.
  const [isSettled, setIsSettled] = useState(false);
  const { field, controlId, error } = useFormField<TValues, TName, TTransformed>(props, {
    label,
    use: "header",
    tokenRisk: props.tokenRisk,
    unseenDoubts: isSettled ? noDoubts : submitDoubtsOf,
    onAsked: () => setIsSettled(true),
  });
  const [focus, setFocus] = useState<"here" | "elsewhere">("elsewhere");
  // The type of TName says that this is a Secret; inside a generic the compiler does not follow.
  const secret: Secret = field.value;
  const change = (next: Secret) => field.onChange(next);

  if (secret.mode === "keep") {
    return (
      <SavedSecret
        label={label}
        help={props.savedHelp}
        focus={focus}
        onReplace={() => {
          setFocus("here");
          change({ mode: "replace", value: "" });
        }}
      />
    );
  }
  return (
    <TypedSecret
      controlId={controlId}
      label={label}
      help={props.help}
      placeholder={props.placeholder ?? ""}
      doubts={isSettled ? doubtsOf(secret.value) : NO_DOUBTS}
      onSettled={() => setIsSettled(true)}
      name={field.name}
      value={secret.value}
      error={error}
      focus={focus}
      onChange={(value) => change({ mode: "replace", value })}
      onBlur={field.onBlur}
      onKeep={
        stored === "none"
          ? null
          : () => {
              setFocus("here");
              change({ mode: "keep" });
            }
      }
    />
  );
}

const NO_DOUBTS: readonly string[] = [];

function noDoubts(): readonly string[] {
  return NO_DOUBTS;
}

import { useState } from "react";
import type { Control } from "react-hook-form";
import { useFormField } from "@/ui/form/use-form-field";
import type { DestinationFormValues } from "./destination-form";
import { SavedAuthorization } from "./SavedAuthorization";
import { TypedAuthorization } from "./TypedAuthorization";

export interface AuthorizationFieldProps {
  readonly control: Control<DestinationFormValues>;
  /** Whether there is a stored value that can be kept. */
  readonly stored: "saved" | "none";
}

/** A value that only goes in: it is typed, or it reads "Saved". */
export function AuthorizationField({ control, stored }: AuthorizationFieldProps) {
  const { field, controlId, error } = useFormField<DestinationFormValues, "authorization">({
    control,
    name: "authorization",
  });
  const [focus, setFocus] = useState<"here" | "elsewhere">("elsewhere");
  const secret = field.value;

  if (secret.mode === "keep") {
    return (
      <SavedAuthorization
        focus={focus}
        onReplace={() => {
          setFocus("here");
          field.onChange({ mode: "replace", value: "" });
        }}
      />
    );
  }
  return (
    <TypedAuthorization
      controlId={controlId}
      value={secret.value}
      error={error}
      focus={focus}
      onChange={(value) => field.onChange({ mode: "replace", value })}
      onBlur={field.onBlur}
      onKeep={
        stored === "none"
          ? null
          : () => {
              setFocus("here");
              field.onChange({ mode: "keep" });
            }
      }
    />
  );
}

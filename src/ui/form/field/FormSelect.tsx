import KeyboardArrowDownRounded from "@mui/icons-material/KeyboardArrowDownRounded";
import type { InputBaseComponentProps } from "@mui/material/InputBase";
import type { ComponentProps } from "react";
import type { FieldPath, FieldValues } from "react-hook-form";
import { BoundInput } from "./BoundInput";
import type { FormFieldProps } from "./use-form-field";

export interface SelectOption {
  readonly value: string;
  readonly label: string;
}

export interface FormSelectProps<
  TValues extends FieldValues,
  TName extends FieldPath<TValues>,
  TTransformed = TValues,
> extends FormFieldProps<TValues, TName, TTransformed> {
  readonly options: readonly SelectOption[];
}

/** For a handful of choices: the platform's own list, which every keyboard, phone and screen reader knows. */
export function FormSelect<
  TValues extends FieldValues,
  TName extends FieldPath<TValues>,
  TTransformed = TValues,
>(props: FormSelectProps<TValues, TName, TTransformed>) {
  const { options, ...field } = props;
  return (
    <BoundInput
      {...field}
      input={{
        inputComponent: NativeSelectElement,
        inputProps: {
          children: options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          )),
        },
        sx: { "& select": { appearance: "none", pr: 4.5, cursor: "pointer" } },
        endAdornment: (
          <KeyboardArrowDownRounded
            aria-hidden
            sx={{
              position: "absolute",
              right: 10,
              fontSize: 18,
              color: "action.active",
              pointerEvents: "none",
            }}
          />
        ),
      }}
    />
  );
}

/** `type` is the input's, and a select has none. */
function NativeSelectElement({ type: _type, ...props }: InputBaseComponentProps) {
  // MUI types this slot as an input; all it passes is valid on a select
  return <select {...(props as ComponentProps<"select">)} />;
}

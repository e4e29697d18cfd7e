import AddRounded from "@mui/icons-material/AddRounded";
import KeyboardArrowDownRounded from "@mui/icons-material/KeyboardArrowDownRounded";
import Autocomplete from "@mui/material/Autocomplete";
import Box from "@mui/material/Box";
import OutlinedInput from "@mui/material/OutlinedInput";
import Typography from "@mui/material/Typography";
import { type KeyboardEvent, useRef } from "react";
import type { FieldPath, FieldValues } from "react-hook-form";
import { useT } from "@/i18n/use-t";
import { describedBy, FieldFrame } from "./FieldFrame";
import { CREATE_OPTION, matchOptions, type ListedOption, type PickerOption } from "./picker-options";
import { useFormField, type FormFieldProps } from "./use-form-field";

export interface FormAutocompleteProps<
  TValues extends FieldValues,
  TName extends FieldPath<TValues>,
  TTransformed = TValues,
> extends FormFieldProps<TValues, TName, TTransformed> {
  readonly options: readonly PickerOption[];
  readonly placeholder?: string;
  /** After the field has the value. */
  readonly onChosen?: (value: string) => void;
  /** Stands last, for any typed text; it changes no value. */
  readonly createAction?: { readonly label: string; readonly onSelect: () => void };
}

/** A searchable picker. The field's value is the option's `value`, or `""` for none. */
export function FormAutocomplete<
  TValues extends FieldValues,
  TName extends FieldPath<TValues>,
  TTransformed = TValues,
>(props: FormAutocompleteProps<TValues, TName, TTransformed>) {
  const t = useT();
  const { label, help, options, createAction, requirement = "required" } = props;
  const { field, controlId, error } = useFormField<TValues, TName, TTransformed>(props);
  const chosen: string = field.value ?? "";
  const { onTyped, onKeyDown, onPointed } = useFirstArrow();
  // What was chosen may be gone from the list; its id is better than an empty field.
  const value: ListedOption | null =
    chosen === ""
      ? null
      : (options.find((option) => option.value === chosen) ?? { value: chosen, label: chosen });

  return (
    <FieldFrame controlId={controlId} label={label} requirement={requirement} help={help} error={error}>
      <Autocomplete<ListedOption>
        id={controlId}
        options={createAction === undefined ? options : [...options, CREATE_OPTION]}
        value={value}
        getOptionKey={(option) => option.value}
        getOptionLabel={(option) => option.label}
        isOptionEqualToValue={(option, selected) => option.value === selected.value}
        filterOptions={(listed, state) => matchOptions(listed, state.inputValue)}
        onChange={(_event, next, _reason, details) => {
          if (details?.option === CREATE_OPTION) {
            createAction?.onSelect();
            return;
          }
          field.onChange(next?.value ?? "");
          props.onChosen?.(next?.value ?? "");
        }}
        onInputChange={(_event, _text, reason) => {
          if (reason === "input") onTyped();
        }}
        onHighlightChange={(_event, _option, reason) => {
          if (reason === "mouse" || reason === "touch") onPointed();
        }}
        onKeyDown={onKeyDown}
        onBlur={field.onBlur}
        disabled={props.isDisabled ?? false}
        autoHighlight
        openOnFocus={false}
        popupIcon={<KeyboardArrowDownRounded fontSize="small" />}
        openText={t("ui.picker.open")}
        closeText={t("ui.picker.close")}
        clearText={t("ui.picker.clear")}
        noOptionsText={t("ui.picker.noOptions")}
        renderInput={(params) => (
          <OutlinedInput
            {...params.slotProps.input}
            id={params.id}
            name={field.name}
            inputRef={mergeRefs(params.slotProps.htmlInput.ref, field.ref)}
            inputProps={{
              ...params.slotProps.htmlInput,
              "aria-required": requirement === "required",
              "aria-describedby": describedBy(controlId, { help, error }),
            }}
            placeholder={props.placeholder ?? ""}
            disabled={params.disabled}
            error={error !== null}
            fullWidth
          />
        )}
        renderOption={({ key, ...optionProps }, option) => (
          <Box component="li" key={key} {...optionProps}>
            {option === CREATE_OPTION ? (
              <Box
                sx={{ display: "flex", gap: 1, alignItems: "center", color: "primary.main", fontWeight: 500 }}
              >
                <AddRounded aria-hidden sx={{ fontSize: 18 }} />
                {createAction?.label}
              </Box>
            ) : (
              <Box sx={{ minWidth: 0 }}>
                <Box sx={{ overflowWrap: "anywhere" }}>{option.label}</Box>
                {option.secondary !== undefined && (
                  <Typography
                    variant="caption"
                    component="div"
                    sx={{ color: "text.secondary", overflowWrap: "anywhere" }}
                  >
                    {option.secondary}
                  </Typography>
                )}
              </Box>
            )}
          </Box>
        )}
      />
    </FieldFrame>
  );
}

/**
 * Once something is typed, the first match is marked already. The first arrow key down then goes to the list, to that
 * match, and not past it: "type, down, enter" means what was found, be it one or several.
 */
function useFirstArrow() {
  const isMarkedByTyping = useRef(false);
  return {
    onTyped: () => {
      isMarkedByTyping.current = true;
    },
    onPointed: () => {
      isMarkedByTyping.current = false;
    },
    onKeyDown: (event: KeyboardEvent & { defaultMuiPrevented?: boolean | undefined }) => {
      // While an input method composes Japanese text, the keys belong to it.
      if (event.nativeEvent.isComposing || event.key.length === 1) return;
      if (event.key === "ArrowDown" && isMarkedByTyping.current) {
        event.preventDefault();
        event.defaultMuiPrevented = true;
      }
      isMarkedByTyping.current = false;
    },
  };
}

type InputRef = React.Ref<HTMLInputElement> | undefined;

function mergeRefs(...refs: readonly InputRef[]): React.RefCallback<HTMLInputElement> {
  return (element) => {
    for (const ref of refs) {
      if (typeof ref === "function") ref(element);
      else if (ref) ref.current = element;
    }
  };
}

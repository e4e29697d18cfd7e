import LockOutlined from "@mui/icons-material/LockOutlined";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { useFormState, type FieldValues, type UseFormReturn } from "react-hook-form";
import type { FieldError } from "@/lib/field-error";
import { useT } from "@/i18n/use-t";
import type { ShownError } from "@/ui/shown-error";
import { type MissingRole, useMissingRoleText } from "@/ui/use-missing-role-text";
import type { FieldMapping } from "./apply-field-errors";
import { FormErrorSummary } from "./FormErrorSummary";
import { LeaveGuard } from "./LeaveGuard";
import { useServerErrors } from "./use-server-errors";

export interface FormShellProps<TValues extends FieldValues, TTransformed, TResult> {
  readonly form: UseFormReturn<TValues, unknown, TTransformed>;
  /** The form's accessible name. */
  readonly label: string;
  /** Asked before anything is sent, with values that are valid; on `false` the form stays as it is. */
  readonly confirm?: (values: TTransformed) => Promise<boolean>;
  /** Rejects when it failed; why is told by `submitError`. */
  readonly onSubmit: (values: TTransformed) => Promise<TResult>;
  /** After a success, when leaving no longer asks: navigate, say so, or reset to what the server answered. */
  readonly onSubmitted?: (result: TResult) => void;
  readonly isPending: boolean;
  readonly submitError: ShownError | null;
  /** Which wire field is which form field, for the server's field errors. */
  readonly fieldMapping?: FieldMapping<TValues>;
  readonly submitLabel?: string;
  readonly pendingLabel?: string;
  /** `danger`: what it begins discards something. */
  readonly submitTone?: "primary" | "danger";
  /** `free`: an action rather than an edit; leaving it does not ask. A page has at most one form that asks. */
  readonly leaving?: "asks" | "free";
  /** What the user lacks for saving; the form can be read and not be sent. */
  readonly missingRole?: MissingRole | null;
  /** Beside the submit button, such as a cancel link. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

const PRIMARY = { variant: "contained" } as const;
const DANGER = { variant: "outlined", color: "error" } as const;

const NO_ERRORS: readonly FieldError[] = [];

export function FormShell<TValues extends FieldValues, TTransformed, TResult>(
  props: FormShellProps<TValues, TTransformed, TResult>,
) {
  const t = useT();
  const { form, isPending, submitError } = props;
  // Its own subscription: the fields have theirs, and whoever made the form need not render again.
  const { isDirty, errors } = useFormState({ control: form.control });
  const formRef = useRef<HTMLFormElement>(null);
  const refusalId = useId();
  const refusal = useMissingRoleText(props.missingRole ?? null);
  const isUnderWay = useRef(false);
  const isLeaveFree = useRef(false);
  const { unplaced, focusFirstBad } = useServerErrors({
    setError: form.setError,
    errors,
    fieldErrors: submitError?.fieldErrors ?? NO_ERRORS,
    mapping: props.fieldMapping ?? {},
    formRef,
  });
  const [isUnexpected, setIsUnexpected] = useState(false);

  const send = async (values: TTransformed) => {
    setIsUnexpected(false);
    if (props.confirm && !(await props.confirm(values))) return;
    let result: TResult;
    try {
      result = await props.onSubmit(values);
    } catch {
      // Expected failures come in as `submitError`; without one, this says at least that nothing was saved.
      setIsUnexpected(true);
      return;
    }
    // Outside of the above: whatever goes wrong from here on, it is saved.
    form.reset(form.getValues());
    // The form still counts as dirty until it renders again, and `onSubmitted` may navigate at once.
    isLeaveFree.current = true;
    try {
      props.onSubmitted?.(result);
    } finally {
      isLeaveFree.current = false;
    }
  };

  const submit = async () => {
    if (isUnderWay.current || isPending || refusal !== null) return;
    isUnderWay.current = true;
    try {
      await form.handleSubmit(send, focusFirstBad)();
    } finally {
      isUnderWay.current = false;
    }
  };

  const shownError =
    submitError ??
    (isUnexpected && !isPending ? { title: t("ui.form.failed"), detail: t("ui.form.unexpected") } : null);

  return (
    <Box
      component="form"
      ref={formRef}
      noValidate
      aria-label={props.label}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      onKeyDown={(event) => {
        if (isSubmitShortcut(event)) {
          event.preventDefault();
          formRef.current?.requestSubmit();
        }
      }}
    >
      <Stack spacing={3}>
        {props.children}
        {shownError !== null && <FormErrorSummary error={shownError} unplaced={unplaced} />}
        {refusal !== null && (
          <Alert id={refusalId} severity="info" role="note" icon={<LockOutlined fontSize="inherit" />}>
            {refusal}
          </Alert>
        )}
        <Stack direction="row" spacing={1.5} sx={{ alignItems: "center", flexWrap: "wrap" }} useFlexGap>
          {/* Not `disabled` while pending: that would throw the focus away. */}
          <Button
            type="submit"
            {...(props.submitTone === "danger" ? DANGER : PRIMARY)}
            aria-disabled={isPending || refusal !== null}
            {...(refusal === null ? {} : { "aria-describedby": refusalId })}
            sx={
              isPending ? { opacity: 0.7 } : refusal === null ? {} : { opacity: 0.55, cursor: "not-allowed" }
            }
          >
            {isPending
              ? (props.pendingLabel ?? t("ui.form.saving"))
              : (props.submitLabel ?? t("ui.form.save"))}
          </Button>
          {props.actions}
        </Stack>
      </Stack>
      {props.leaving !== "free" && (
        <LeaveGuard isDirty={isDirty} shouldAsk={() => isDirty && !isLeaveFree.current} />
      )}
    </Box>
  );
}

function isSubmitShortcut(event: KeyboardEvent): boolean {
  // While an input method composes Japanese text, Enter belongs to it.
  return event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing;
}

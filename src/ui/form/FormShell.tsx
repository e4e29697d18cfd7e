import LockOutlined from "@mui/icons-material/LockOutlined";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from "react";
import { useFormState, type FieldValues, type UseFormReturn } from "react-hook-form";
import { useT } from "@/i18n/use-t";
import type { ShownError } from "@/ui/state/shown-error";
import { type MissingRole, useMissingRoleText } from "@/ui/use-role-words";
import { type FieldMapping, unplacedErrors } from "./apply-field-errors";
import { FormErrorSummary } from "./FormErrorSummary";
import { FormFields } from "./form-fields";
import { LeaveGuard } from "./LeaveGuard";
import type { Rest } from "./settle-saved";
import { SubmitDoubts } from "./doubts/SubmitDoubts";
import { keepFailure, keptFailure } from "./server-failure";
import { useSubmission } from "./use-submission";

export interface FormShellProps<TValues extends FieldValues, TTransformed, TResult> {
  readonly form: UseFormReturn<TValues, unknown, TTransformed>;
  /** The form's accessible name. */
  readonly label: string;
  /** Asked before anything is sent, with values that are valid; on `false` the form stays as it is. */
  readonly confirm?: (values: TTransformed) => Promise<boolean>;
  /** Rejects when it failed; `errorOf` says why. */
  readonly onSubmit: (values: TTransformed) => Promise<TResult>;
  /** The form's values as they are stored after a success; those that were sent when left out. */
  readonly savedValues?: (result: TResult, sent: TValues) => TValues;
  /** After a success: say so, take over what the server answered. The fields are settled already. */
  readonly onSubmitted?: (result: TResult, rest: Rest) => void;
  /**
   * After that, where the form is still there and nothing was typed meanwhile: navigate, close. Leaving does not ask.
   * What was typed meanwhile stays in the form, unsaved.
   */
  readonly onDone?: (result: TResult) => void;
  /** `locked`: a success ends what the form is for, so nothing can be typed for it meanwhile. */
  readonly whilePending?: "open" | "locked";
  readonly isPending: boolean;
  /** Words for what `onSubmit` was rejected with; null where there are none, which the form says by itself. */
  readonly errorOf: (failure: unknown) => ShownError | null;
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

export function FormShell<TValues extends FieldValues, TTransformed, TResult>(
  props: FormShellProps<TValues, TTransformed, TResult>,
) {
  const t = useT();
  const { form, isPending, fieldMapping = {} } = props;
  // Its own subscription: the fields have theirs, and the component that made the form need not render again.
  const { isDirty, isSubmitting, errors } = useFormState({ control: form.control });
  const formRef = useRef<HTMLFormElement>(null);
  const submitRef = useRef<HTMLButtonElement>(null);
  const refusalId = useId();
  const refusal = useMissingRoleText(props.missingRole ?? null);
  const isLocked = props.whilePending === "locked" && (isPending || isSubmitting);
  const isFocusWanted = useRef(false);
  // The marks appear with the render that brings the errors; the page's own order decides which is first.
  useEffect(() => {
    if (!isFocusWanted.current || Object.keys(errors).length === 0) return;
    const bad = formRef.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (!bad) return;
    isFocusWanted.current = false;
    bad.focus();
  }, [errors]);
  const submission = useSubmission<TValues, TTransformed, TResult>({
    ...props,
    onInvalid: () => {
      isFocusWanted.current = true;
    },
    onRejected: (failure) => {
      isFocusWanted.current = keepFailure(form.setError, failure, props.errorOf(failure), fieldMapping);
    },
    isShown: () => formRef.current !== null,
  });
  const { question } = submission;
  const kept = keptFailure(errors);
  const isRestUnsaved = submission.rest === "typed" && isDirty && props.onDone !== undefined;

  const submit = () => {
    if (isPending || refusal !== null) return;
    // What is locked cannot keep the focus.
    if (props.whilePending === "locked") submitRef.current?.focus();
    void submission.submit();
  };

  const shownError =
    kept && (props.errorOf(kept.failure) ?? { title: t("ui.form.failed"), detail: t("ui.form.unexpected") });

  return (
    <Box
      component="form"
      ref={formRef}
      noValidate
      aria-label={props.label}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => {
        if (isSubmitShortcut(event)) {
          event.preventDefault();
          formRef.current?.requestSubmit();
        }
      }}
    >
      <Stack spacing={3}>
        <FormFields value={submission.fields}>
          <Stack spacing={3} inert={isLocked} sx={isLocked ? { opacity: 0.7 } : {}}>
            {props.children}
          </Stack>
        </FormFields>
        {shownError && (
          <FormErrorSummary
            error={shownError}
            unplaced={unplacedErrors(shownError.fieldErrors ?? [], fieldMapping)}
          />
        )}
        <Box component="output" sx={{ display: "block", "&:empty": { display: "none" } }}>
          {isRestUnsaved && t("ui.form.restUnsaved")}
        </Box>
        {refusal !== null && (
          <Alert id={refusalId} severity="info" role="note" icon={<LockOutlined fontSize="inherit" />}>
            {refusal}
          </Alert>
        )}
        <Stack direction="row" spacing={1.5} sx={{ alignItems: "center", flexWrap: "wrap" }} useFlexGap>
          {/* Not `disabled` while pending: that would throw the focus away. */}
          <Button
            type="submit"
            ref={submitRef}
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
        <LeaveGuard
          changes={isDirty ? "unsaved" : isSubmitting ? "saving" : "none"}
          shouldAsk={() => (isDirty && !submission.isLeaveFree()) || submission.hasChangedSinceSent()}
        />
      )}
      {/* Beside the fields: a portal's keys still bubble to the form around it. */}
      <SubmitDoubts
        isOpen={question !== null}
        doubts={submission.askedDoubts}
        onClose={() => question?.decide("keepEditing")}
        onDecide={(decision) => question?.decide(decision)}
      />
    </Box>
  );
}

function isSubmitShortcut(event: KeyboardEvent): boolean {
  // While an input method composes Japanese text, Enter belongs to it.
  return event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing;
}

import ErrorOutlineRounded from "@mui/icons-material/ErrorOutlineRounded";
import Box from "@mui/material/Box";
import FormHelperText from "@mui/material/FormHelperText";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";
import { useT } from "@/i18n/use-t";

export type Requirement = "required" | "optional";

export interface FieldFrameProps {
  /** The id of the control; the texts' ids are made from it. */
  readonly controlId: string;
  readonly label: string;
  readonly requirement: Requirement;
  readonly help?: ReactNode;
  readonly error: string | null;
  readonly children: ReactNode;
}

/** Label above, control, then help and error below: the one layout of every field. */
export function FieldFrame({ controlId, label, requirement, help, error, children }: FieldFrameProps) {
  const t = useT();
  return (
    <Stack spacing={0.75}>
      <Typography component="label" htmlFor={controlId} id={`${controlId}-label`} variant="subtitle2">
        {label}
        {requirement === "optional" && (
          <Box component="span" sx={{ color: "text.secondary", fontWeight: 400 }}>
            {` (${t("ui.optional")})`}
          </Box>
        )}
      </Typography>
      {children}
      <FieldTexts controlId={controlId} help={help} error={error} />
    </Stack>
  );
}

interface FieldTextsProps {
  readonly controlId: string;
  readonly help?: ReactNode;
  readonly error: string | null;
}

export function FieldTexts({ controlId, help, error }: FieldTextsProps) {
  return (
    <>
      {error !== null && (
        <FormHelperText error id={errorId(controlId)} sx={{ display: "flex", gap: 0.75 }}>
          <ErrorOutlineRounded aria-hidden sx={{ fontSize: 16, mt: "2px", flexShrink: 0 }} />
          <span>{error}</span>
        </FormHelperText>
      )}
      {help !== undefined && (
        <FormHelperText component="div" id={helpId(controlId)}>
          {help}
        </FormHelperText>
      )}
    </>
  );
}

/** What a control points to with `aria-describedby`; the error first, because it is read first. */
export function describedBy(
  controlId: string,
  texts: Pick<FieldTextsProps, "help" | "error">,
): string | undefined {
  const ids = [
    ...(texts.error === null ? [] : [errorId(controlId)]),
    ...(texts.help === undefined ? [] : [helpId(controlId)]),
  ];
  return ids.length === 0 ? undefined : ids.join(" ");
}

function errorId(controlId: string): string {
  return `${controlId}-error`;
}

function helpId(controlId: string): string {
  return `${controlId}-help`;
}

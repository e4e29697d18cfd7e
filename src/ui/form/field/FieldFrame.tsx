import ErrorOutlineRounded from "@mui/icons-material/ErrorOutlineRounded";
import Box from "@mui/material/Box";
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

/** What is said below a control. */
export const HELP_SX = { m: 0, typography: "body2", color: "text.secondary" } as const;

interface FieldTextsProps {
  readonly controlId: string;
  readonly help?: ReactNode;
  readonly error: string | null;
}

export function FieldTexts({ controlId, help, error }: FieldTextsProps) {
  return (
    <>
      {error !== null && (
        <Box
          component="p"
          id={errorId(controlId)}
          sx={{ ...HELP_SX, display: "flex", gap: 0.75, color: "error.main" }}
        >
          <ErrorOutlineRounded aria-hidden sx={{ fontSize: 16, mt: "2px", flexShrink: 0 }} />
          <span>{error}</span>
        </Box>
      )}
      {help !== undefined && (
        <Box id={helpId(controlId)} sx={HELP_SX}>
          {help}
        </Box>
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

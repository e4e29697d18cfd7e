import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import { useId, useState, type ReactNode } from "react";
import { useT } from "@/i18n/use-t";
import { isTypedName } from "@/lib/plain-text";
import { focusWhenShown } from "./focus-when-shown";
import { focusHeadingOnUnmount } from "./focus-heading-on-unmount";
import { TypedName } from "./TypedName";

export interface ConfirmDialogProps {
  readonly isOpen: boolean;
  readonly title: string;
  /** What happens, and to whom. */
  readonly children: ReactNode;
  readonly confirmLabel: string;
  readonly cancelLabel?: string;
  readonly tone?: "danger" | "normal";
  /** Has to be typed, as a reader sees it, before the confirm button does anything. */
  readonly typedName?: string;
  readonly isPending?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

// Not `disabled`: that would throw the focus away.
const WAITING = { "aria-disabled": true, sx: { opacity: 0.55, cursor: "not-allowed" } } as const;

export function ConfirmDialog(props: ConfirmDialogProps) {
  const titleId = useId();
  return (
    <Dialog
      open={props.isOpen}
      onClose={props.isPending ? noop : props.onCancel}
      aria-labelledby={titleId}
      maxWidth="sm"
      fullWidth
    >
      <DialogTitle id={titleId}>{props.title}</DialogTitle>
      {/* Inside, so that what was typed is gone when the dialog opens again. */}
      <ConfirmForm {...props} />
    </Dialog>
  );
}

function ConfirmForm(props: ConfirmDialogProps) {
  const t = useT();
  const { typedName, isPending = false, tone = "normal" } = props;
  const [typed, setTyped] = useState("");
  const isNameRight = typedName === undefined || isTypedName(typed, typedName);
  const canConfirm = isNameRight && !isPending;

  return (
    <form
      // Where what asked is gone as well, nothing else gives the focus back.
      ref={focusHeadingOnUnmount}
      onSubmit={(event) => {
        event.preventDefault();
        // A form in a portal still bubbles to the React form around it.
        event.stopPropagation();
        if (canConfirm) props.onConfirm();
      }}
    >
      <DialogContent sx={{ typography: "body1", color: "text.secondary" }}>
        {props.children}
        {typedName !== undefined && <TypedName name={typedName} value={typed} onChange={setTyped} />}
      </DialogContent>
      <DialogActions>
        <Button
          variant="outlined"
          color="inherit"
          onClick={isPending ? noop : props.onCancel}
          {...(isPending && WAITING)}
          ref={typedName === undefined ? focusWhenShown : null}
        >
          {props.cancelLabel ?? t("ui.cancel")}
        </Button>
        <Button
          type="submit"
          variant="contained"
          color={tone === "danger" ? "error" : "primary"}
          disabled={!isNameRight}
          {...(isPending && WAITING)}
        >
          {props.confirmLabel}
        </Button>
      </DialogActions>
    </form>
  );
}

function noop() {}

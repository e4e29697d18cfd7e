import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import Typography from "@mui/material/Typography";
import { useId } from "react";
import { useFormState } from "react-hook-form";
import { useT } from "@/i18n/use-t";
import { useGuardedClose } from "@/ui/form/use-guarded-close";
import { ConnectingForm } from "./ConnectForm";
import { emptyValues } from "./connection-form";
import { useConnecting } from "./use-connecting";

export interface RenewTokenDialogProps {
  readonly isOpen: boolean;
  readonly apiBaseUrl: string;
  readonly onClose: () => void;
}

/** Over the page, which is all still there afterwards. */
export function RenewTokenDialog({ isOpen, apiBaseUrl, onClose }: RenewTokenDialogProps) {
  const t = useT();
  const titleId = useId();
  const connecting = useConnecting(apiBaseUrl, "token");
  const { isDirty } = useFormState({ control: connecting.form.control });
  const { close, question } = useGuardedClose(isDirty, onClose);
  // A token that was typed and put off, and what was said of it, go with the dialog.
  const forget = () => connecting.form.reset(emptyValues(apiBaseUrl));
  return (
    <>
      {question}
      <Dialog
        open={isOpen}
        onClose={close}
        slotProps={{ transition: { onExited: forget } }}
        aria-labelledby={titleId}
        maxWidth="sm"
        fullWidth
      >
        <DialogTitle id={titleId}>{t("connection.renew.title")}</DialogTitle>
        <DialogContent>
          <Typography sx={{ mb: 2, color: "text.secondary" }}>{t("connection.renew.explanation")}</Typography>
          <ConnectingForm
            label={t("connection.renew.title")}
            asksFor="token"
            connecting={connecting}
            actions={
              <Button variant="outlined" color="inherit" onClick={close}>
                {t("connection.renew.later")}
              </Button>
            }
          />
        </DialogContent>
      </Dialog>
    </>
  );
}

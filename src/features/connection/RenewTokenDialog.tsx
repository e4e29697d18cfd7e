import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import Typography from "@mui/material/Typography";
import { useId } from "react";
import { useT } from "@/i18n/use-t";
import { ConnectForm } from "./ConnectForm";

export interface RenewTokenDialogProps {
  readonly isOpen: boolean;
  readonly apiBaseUrl: string;
  readonly onClose: () => void;
}

/** Over whatever was being done: it is all still there afterwards. */
export function RenewTokenDialog({ isOpen, apiBaseUrl, onClose }: RenewTokenDialogProps) {
  const t = useT();
  const titleId = useId();
  return (
    <Dialog open={isOpen} onClose={onClose} aria-labelledby={titleId} maxWidth="sm" fullWidth>
      <DialogTitle id={titleId}>{t("connection.renew.title")}</DialogTitle>
      <DialogContent>
        <Typography sx={{ mb: 2, color: "text.secondary" }}>{t("connection.renew.explanation")}</Typography>
        <ConnectForm
          label={t("connection.renew.title")}
          apiBaseUrl={apiBaseUrl}
          asksFor="token"
          actions={
            <Button variant="outlined" color="inherit" onClick={onClose}>
              {t("connection.renew.later")}
            </Button>
          }
        />
      </DialogContent>
    </Dialog>
  );
}

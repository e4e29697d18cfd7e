import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import { useT } from "@/i18n/use-t";

/** Stands in a form that is about to switch off what is on. */
export function SwitchingOffNote() {
  const t = useT();
  return (
    <Alert severity="info" role="note">
      <AlertTitle>{t("setup.form.switchingOff")}</AlertTitle>
      {t("setup.form.switchingOffText")}
    </Alert>
  );
}

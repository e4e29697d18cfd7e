import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import { useT } from "@/i18n/use-t";

/** Another tab has the demo: what stands above every page then, and alone where none has been rendered yet. */
export function RetiredDemo() {
  const t = useT();
  return (
    <Alert
      severity="error"
      action={
        <Button color="inherit" onClick={() => location.reload()}>
          {t("app.demo.reload")}
        </Button>
      }
    >
      {t("app.demo.retired")}
    </Alert>
  );
}

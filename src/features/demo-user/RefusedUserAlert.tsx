import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import Button from "@mui/material/Button";
import { useQuery } from "@tanstack/react-query";
import { demoUser } from "@/api/sandbox/demo-user";
import { tokenQueries } from "@/api/sandbox/token-queries";
import { useT } from "@/i18n/use-t";
import { tokenWords } from "./token-words";
import { useBecome } from "./use-become";

/** Who was refused, and the way to go on as another user. */
export function RefusedUserAlert() {
  const t = useT();
  const become = useBecome();
  const { data: tokens = [] } = useQuery(tokenQueries.list());
  const current = tokens.find(({ token }) => token === demoUser.token());
  const other = tokens.find(({ state }) => state === "valid");
  return (
    <Alert
      severity="error"
      role="alert"
      sx={{ borderRadius: 0, borderWidth: "0 0 1px", px: { xs: 2, sm: 3, lg: 4 } }}
    >
      <AlertTitle>{t("users.refusedTitle")}</AlertTitle>
      {current !== undefined && (
        <div>{t("users.refusedWho", { name: current.label, facts: tokenWords(current, t) })}</div>
      )}
      {t("users.refusedText")}
      {other !== undefined && (
        <Button
          size="small"
          variant="outlined"
          color="inherit"
          onClick={() => become(other)}
          sx={{ display: "flex", mt: 1, mb: 0.5 }}
        >
          {t("users.goOnAs", { name: other.label })}
        </Button>
      )}
    </Alert>
  );
}

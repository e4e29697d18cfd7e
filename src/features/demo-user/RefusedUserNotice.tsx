import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import Button from "@mui/material/Button";
import { useQuery } from "@tanstack/react-query";
import { identityQueries } from "@/api/identity";
import { demoUser } from "@/api/sandbox/demo-user";
import { tokenQueries } from "@/api/sandbox/tokens";
import { useT } from "@/i18n/use-t";
import { tokenWords } from "./token-words";
import { useBecome } from "./use-become";

/** Stands above every page while the API refuses the token, and above none otherwise. */
export function RefusedUserNotice() {
  const { error } = useQuery(identityQueries.user());
  return error?.status === 401 ? <Refused /> : null;
}

function Refused() {
  const t = useT();
  const become = useBecome();
  const { data: tokens = [] } = useQuery(tokenQueries.list());
  const current = tokens.find(({ token }) => token === demoUser.token());
  const other = tokens.find(({ state }) => state === "valid");
  return (
    <Alert
      severity="error"
      role="alert"
      action={
        other !== undefined && (
          <Button size="small" variant="outlined" color="inherit" onClick={() => become(other)}>
            {t("users.goOnAs", { name: other.label })}
          </Button>
        )
      }
    >
      <AlertTitle>{t("users.refusedTitle")}</AlertTitle>
      {current !== undefined && `${current.label}: ${tokenWords(current, t)}. `}
      {t("users.refusedText")}
    </Alert>
  );
}

import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { KONNECT_BASE_URL } from "@/api/session/api-base-url";
import { chooseMode } from "@/api/session/console-config";
import { signOut } from "@/api/session/session";
import { useT } from "@/i18n/use-t";
import { Section } from "@/ui/layout/Section";
import { useToast } from "@/ui/overlay/toast-context";
import { ConnectForm } from "./ConnectForm";
import { LiveFacts } from "./LiveFacts";
import { useLiveSession } from "./use-live-session";

/** Starts anew, because the two modes share nothing. */
function switchToDemo(): void {
  signOut();
  chooseMode({ mode: "demo" });
  location.assign(import.meta.env.BASE_URL);
}

export function ConnectionView() {
  const t = useT();
  const toast = useToast();
  const session = useLiveSession();
  const connectLabel = t(session?.hasToken ? "connection.form.again" : "connection.form.title");
  return (
    <Stack spacing={3}>
      {session === null && (
        <Section title={t("connection.demo.title")}>
          <Typography sx={{ maxWidth: "72ch" }}>{t("connection.demo.explanation")}</Typography>
        </Section>
      )}
      {session?.hasToken && (
        <Section
          title={t("connection.live.connected")}
          actions={
            <Button
              variant="outlined"
              color="inherit"
              onClick={() => {
                signOut();
                toast({ message: t("connection.live.signedOut"), tone: "success" });
              }}
            >
              {t("connection.live.signOut")}
            </Button>
          }
        >
          <LiveFacts session={session} />
        </Section>
      )}
      <Section title={connectLabel}>
        <ConnectForm
          // Another address begins another form.
          key={session?.apiBaseUrl}
          label={connectLabel}
          apiBaseUrl={session?.apiBaseUrl ?? KONNECT_BASE_URL}
          asksFor="everything"
        />
      </Section>
      {session !== null && (
        <Section title={t("connection.demo.title")} description={t("connection.demo.switchExplanation")}>
          <Button variant="outlined" color="inherit" onClick={switchToDemo}>
            {t("connection.demo.switch")}
          </Button>
        </Section>
      )}
    </Stack>
  );
}

import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useT } from "@/i18n/use-t";

export interface StartFailureProps {
  readonly reason: string;
  /** What was to be started; null when not even that is known. */
  readonly mode: "demo" | "live" | null;
}

/** What stands there when the console could not start at all. */
export function StartFailure({ reason, mode }: StartFailureProps) {
  const t = useT();
  return (
    <Box component="main" sx={{ maxWidth: 640, mx: "auto", px: 3, py: 8 }}>
      <title>{t("app.startFailure.title")}</title>
      <Stack spacing={2} sx={{ alignItems: "flex-start" }}>
        <Typography variant="h1">{t("app.startFailure.title")}</Typography>
        {mode === "demo" && <Typography>{t("app.startFailure.demo")}</Typography>}
        <Typography>{t("app.startFailure.explanation")}</Typography>
        <Typography variant="mono" component="pre" sx={{ whiteSpace: "pre-wrap", wordBreak: "break-word" }}>
          {reason}
        </Typography>
        <Button variant="contained" onClick={() => location.reload()}>
          {t("app.demo.reload")}
        </Button>
      </Stack>
    </Box>
  );
}

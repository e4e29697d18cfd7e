import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useT } from "@/i18n/use-t";

export interface WaitingForWorldProps {
  readonly onTakeOver: () => void;
}

/** Where tabs cannot share a worker, one of them runs the demo; this is what the others show. */
export function WaitingForWorld({ onTakeOver }: WaitingForWorldProps) {
  const t = useT();
  return (
    <Box component="main" sx={{ maxWidth: 640, mx: "auto", px: 3, py: 8 }}>
      <title>{t("storage.waiting.title")}</title>
      <Stack spacing={2} sx={{ alignItems: "flex-start" }}>
        <Typography variant="h1">{t("storage.waiting.title")}</Typography>
        <Typography>{t("storage.waiting.explanation")}</Typography>
        <Button variant="contained" onClick={onTakeOver}>
          {t("storage.waiting.takeOver")}
        </Button>
      </Stack>
    </Box>
  );
}

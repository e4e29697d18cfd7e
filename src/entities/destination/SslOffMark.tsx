import WarningAmberRounded from "@mui/icons-material/WarningAmberRounded";
import Box from "@mui/material/Box";
import { useT } from "@/i18n/use-t";

/** Stands beside the name of every destination that accepts any certificate. */
export function SslOffMark() {
  const t = useT();
  return (
    <Box
      component="span"
      sx={{
        display: "inline-flex",
        alignItems: "center",
        gap: 0.5,
        typography: "caption",
        color: "tone.warning.ink",
        whiteSpace: "nowrap",
      }}
    >
      <WarningAmberRounded aria-hidden sx={{ fontSize: 14 }} />
      {t("webhook.cell.sslOff")}
    </Box>
  );
}

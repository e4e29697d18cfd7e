import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useT } from "@/i18n/use-t";
import type { WorldFault } from "./demo-state";

export interface UnusableWorldProps {
  readonly fault: WorldFault;
  readonly onBeginAnew: () => void;
}

/** What stands there while the stored world cannot be taken up and the visitor has not said what is to happen. */
export function UnusableWorld({ fault, onBeginAnew }: UnusableWorldProps) {
  const t = useT();
  const [isAsked, setIsAsked] = useState(false);
  const begin = () => {
    if (isAsked) return;
    setIsAsked(true);
    onBeginAnew();
  };
  return (
    <Box component="main" sx={{ maxWidth: 640, mx: "auto", px: 3, py: 8 }}>
      <title>{t("storage.unusable.title")}</title>
      <Stack spacing={2} sx={{ alignItems: "flex-start" }}>
        <Typography variant="h1">{t("storage.unusable.title")}</Typography>
        <Typography>{t(`storage.unusable.${fault.kind}`)}</Typography>
        <Typography
          variant="mono"
          component="pre"
          sx={{ m: 0, whiteSpace: "pre-wrap", wordBreak: "break-word" }}
        >
          {fault.detail}
        </Typography>
        <Typography>{t("storage.unusable.choice")}</Typography>
        <Button variant="contained" aria-disabled={isAsked} onClick={begin}>
          {t(isAsked ? "storage.unusable.beginning" : "storage.unusable.begin")}
        </Button>
      </Stack>
    </Box>
  );
}

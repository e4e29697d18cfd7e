import VisibilityOffOutlined from "@mui/icons-material/VisibilityOffOutlined";
import VisibilityOutlined from "@mui/icons-material/VisibilityOutlined";
import Box from "@mui/material/Box";
import IconButton from "@mui/material/IconButton";
import { useState } from "react";
import { useT } from "@/i18n/use-t";
import { Tooltip } from "@/ui/overlay/Tooltip";

export interface MaskedValueProps {
  readonly value: string;
  /** What it is, for the button's name. */
  readonly name: string;
}

// As long for every value: the length of a secret says something too.
const MASK = "••••••••";

/** A secret that shows only while its button is on. */
export function MaskedValue({ value, name }: MaskedValueProps) {
  const t = useT();
  const [isShown, setIsShown] = useState(false);
  const label = t(isShown ? "sandbox.receivers.hide" : "sandbox.receivers.show", { name });
  return (
    <Box component="span" sx={{ display: "inline-flex", alignItems: "flex-start", gap: 0.5, minWidth: 0 }}>
      <Box component="span" translate="no" sx={{ typography: "mono", overflowWrap: "anywhere", py: "2px" }}>
        {isShown ? value : MASK}
      </Box>
      <Tooltip title={label}>
        <IconButton size="small" aria-label={label} onClick={() => setIsShown(!isShown)}>
          {isShown ? (
            <VisibilityOffOutlined sx={{ fontSize: 16 }} />
          ) : (
            <VisibilityOutlined sx={{ fontSize: 16 }} />
          )}
        </IconButton>
      </Tooltip>
    </Box>
  );
}

import CloseRounded from "@mui/icons-material/CloseRounded";
import Box from "@mui/material/Box";
import IconButton from "@mui/material/IconButton";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";
import { Tooltip } from "./Tooltip";

export interface PanelHeadProps {
  readonly title: ReactNode;
  /** Of the title, by which the panel is named. */
  readonly titleId: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
}

/** The head of what opens over a page or beside a list: a title that stays, and a way out. */
export function PanelHead({ title, titleId, closeLabel, onClose }: PanelHeadProps) {
  return (
    <Box
      sx={{
        position: "sticky",
        top: 0,
        zIndex: 1,
        display: "flex",
        alignItems: "center",
        justifyContent: "space-between",
        gap: 1,
        pl: { xs: 2, sm: 3 },
        pr: 1.5,
        minHeight: 48,
        bgcolor: "background.paper",
        borderBottom: 1,
        borderColor: "divider",
      }}
    >
      <Typography variant="h2" id={titleId} sx={{ minWidth: 0, overflowWrap: "anywhere" }}>
        {title}
      </Typography>
      <Tooltip title={closeLabel}>
        <IconButton aria-label={closeLabel} onClick={onClose}>
          <CloseRounded sx={{ fontSize: 20 }} />
        </IconButton>
      </Tooltip>
    </Box>
  );
}

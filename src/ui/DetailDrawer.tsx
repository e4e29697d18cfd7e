import CloseRounded from "@mui/icons-material/CloseRounded";
import Box from "@mui/material/Box";
import Drawer from "@mui/material/Drawer";
import IconButton from "@mui/material/IconButton";
import Typography from "@mui/material/Typography";
import { useId, type ReactNode } from "react";
import { Tooltip } from "./Tooltip";

export interface DetailDrawerProps {
  readonly title: ReactNode;
  readonly closeLabel: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** When it is out of sight, and the focus can go back. */
  readonly onClosed: () => void;
  readonly children: ReactNode;
}

/** The details of one row, beside its table. Whether it is open is part of the page's address. */
export function DetailDrawer(props: DetailDrawerProps) {
  const titleId = useId();
  return (
    <Drawer
      anchor="right"
      open={props.isOpen}
      onClose={props.onClose}
      disableRestoreFocus
      slotProps={{
        paper: { "aria-labelledby": titleId, sx: { width: { xs: "100%", sm: 600, lg: 680 } } },
        transition: { onExited: props.onClosed },
      }}
    >
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
          {props.title}
        </Typography>
        <Tooltip title={props.closeLabel}>
          <IconButton aria-label={props.closeLabel} onClick={props.onClose}>
            <CloseRounded sx={{ fontSize: 20 }} />
          </IconButton>
        </Tooltip>
      </Box>
      <Box sx={{ px: { xs: 2, sm: 3 }, py: 2.5 }}>{props.children}</Box>
    </Drawer>
  );
}

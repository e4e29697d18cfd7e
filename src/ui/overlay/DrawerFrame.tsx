import CloseRounded from "@mui/icons-material/CloseRounded";
import Box from "@mui/material/Box";
import Drawer, { type DrawerProps } from "@mui/material/Drawer";
import IconButton from "@mui/material/IconButton";
import Typography from "@mui/material/Typography";
import { useId, type ReactNode } from "react";
import { focusHeadingOnUnmount } from "./focus-heading-on-unmount";
import { Tooltip } from "./Tooltip";

export interface DrawerFrameProps extends Pick<DrawerProps, "disableRestoreFocus"> {
  readonly title: ReactNode;
  readonly closeLabel: string;
  /** Of a window that is not narrower, in px by breakpoint. */
  readonly widths: { readonly sm: number; readonly lg?: number };
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** When it is out of sight. */
  readonly onClosed?: (() => void) | undefined;
  readonly children: ReactNode;
}

/** What slides in over the right side of a page: a title that stays, a way out, and the content below. */
export function DrawerFrame(props: DrawerFrameProps) {
  const { title, closeLabel, onClose, onClosed } = props;
  const titleId = useId();
  return (
    <Drawer
      anchor="right"
      open={props.isOpen}
      onClose={onClose}
      disableRestoreFocus={props.disableRestoreFocus ?? false}
      slotProps={{
        paper: {
          role: "dialog",
          "aria-modal": true,
          "aria-labelledby": titleId,
          sx: { width: { xs: "100%", ...props.widths } },
        },
        ...(onClosed && { transition: { onExited: onClosed } }),
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
          {title}
        </Typography>
        <Tooltip title={closeLabel}>
          <IconButton aria-label={closeLabel} onClick={onClose}>
            <CloseRounded sx={{ fontSize: 20 }} />
          </IconButton>
        </Tooltip>
      </Box>
      {/* Where what opened it is gone as well, nothing else gives the focus back. */}
      <Box ref={focusHeadingOnUnmount} sx={{ px: { xs: 2, sm: 3 }, py: 2.5 }}>
        {props.children}
      </Box>
    </Drawer>
  );
}

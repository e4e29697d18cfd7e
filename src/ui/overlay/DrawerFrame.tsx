import Box from "@mui/material/Box";
import Drawer, { type DrawerProps } from "@mui/material/Drawer";
import { useId, type ReactNode } from "react";
import { focusHeadingOnUnmount } from "./focus-heading-on-unmount";
import { PanelHead } from "./PanelHead";

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
      <PanelHead title={title} titleId={titleId} closeLabel={closeLabel} onClose={onClose} />
      {/* Where what opened it is gone as well, nothing else gives the focus back. */}
      <Box ref={focusHeadingOnUnmount} sx={{ px: { xs: 2, sm: 3 }, py: 2.5 }}>
        {props.children}
      </Box>
    </Drawer>
  );
}

import CloseRounded from "@mui/icons-material/CloseRounded";
import Box from "@mui/material/Box";
import Drawer from "@mui/material/Drawer";
import IconButton from "@mui/material/IconButton";
import Typography from "@mui/material/Typography";
import { useId, useState, type ReactNode } from "react";
import { useT } from "@/i18n/use-t";
import { ConfirmDialog } from "@/ui/ConfirmDialog";
import { Tooltip } from "@/ui/Tooltip";

export interface FormDrawerProps {
  readonly isOpen: boolean;
  readonly title: string;
  /** Whether something would be lost; then closing asks. */
  readonly isDirty: boolean;
  readonly onClose: () => void;
  /** When it is out of sight: the moment to forget what was typed. */
  readonly onClosed?: () => void;
  /** Gets what its cancel button has to do. */
  readonly children: (close: () => void) => ReactNode;
}

/** A form beside the page that needs it, so that the page stays as it is. Give it a form with `leaving="free"`. */
export function FormDrawer({ isOpen, title, isDirty, onClose, onClosed, children }: FormDrawerProps) {
  const t = useT();
  const titleId = useId();
  const [isAsking, setIsAsking] = useState(false);
  const close = () => {
    if (isDirty) setIsAsking(true);
    else onClose();
  };
  const closeLabel = t("ui.form.close");

  return (
    <>
      {/* Before the drawer: when both close at once, the last to give the focus back is the drawer. */}
      <ConfirmDialog
        isOpen={isAsking}
        title={t("ui.form.closeTitle")}
        confirmLabel={t("ui.form.discard")}
        cancelLabel={t("ui.form.stay")}
        tone="danger"
        onConfirm={() => {
          setIsAsking(false);
          onClose();
        }}
        onCancel={() => setIsAsking(false)}
      >
        {t("ui.form.closeText")}
      </ConfirmDialog>
      <Drawer
        anchor="right"
        open={isOpen}
        onClose={close}
        slotProps={{
          paper: {
            role: "dialog",
            "aria-modal": true,
            "aria-labelledby": titleId,
            sx: { width: { xs: "100%", sm: 560 } },
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
            <IconButton aria-label={closeLabel} onClick={close}>
              <CloseRounded sx={{ fontSize: 20 }} />
            </IconButton>
          </Tooltip>
        </Box>
        <Box sx={{ px: { xs: 2, sm: 3 }, py: 2.5 }}>{children(close)}</Box>
      </Drawer>
    </>
  );
}

import CloseRounded from "@mui/icons-material/CloseRounded";
import Box from "@mui/material/Box";
import Drawer from "@mui/material/Drawer";
import IconButton from "@mui/material/IconButton";
import Typography from "@mui/material/Typography";
import { useId, useState } from "react";
import { useT } from "@/i18n/use-t";
import { Tooltip } from "@/ui/Tooltip";
import { DeliveryDetails } from "./DeliveryDetails";

export interface DeliveryDrawerProps {
  /** Null while it is closed. */
  readonly deliveryId: string | null;
  readonly onClose: () => void;
  /** When it is out of sight, and the focus can go back. */
  readonly onClosed: () => void;
}

export function DeliveryDrawer({ deliveryId, onClose, onClosed }: DeliveryDrawerProps) {
  const t = useT();
  const titleId = useId();
  // What it showed last stays in it while it slides away.
  const [lastId, setLastId] = useState(deliveryId);
  if (deliveryId !== null && deliveryId !== lastId) setLastId(deliveryId);
  const shownId = deliveryId ?? lastId;
  const closeLabel = t("deliveries.drawer.close");

  return (
    <Drawer
      anchor="right"
      open={deliveryId !== null}
      onClose={onClose}
      disableRestoreFocus
      slotProps={{
        paper: { "aria-labelledby": titleId, sx: { width: { xs: "100%", sm: 600, lg: 680 } } },
        transition: { onExited: onClosed },
      }}
    >
      {shownId !== null && (
        <>
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
              {t("deliveries.drawer.title", { id: shownId })}
            </Typography>
            <Tooltip title={closeLabel}>
              <IconButton aria-label={closeLabel} onClick={onClose}>
                <CloseRounded sx={{ fontSize: 20 }} />
              </IconButton>
            </Tooltip>
          </Box>
          <Box sx={{ px: { xs: 2, sm: 3 }, py: 2.5 }}>
            <DeliveryDetails key={shownId} deliveryId={shownId} />
          </Box>
        </>
      )}
    </Drawer>
  );
}

import CloseRounded from "@mui/icons-material/CloseRounded";
import Box from "@mui/material/Box";
import IconButton from "@mui/material/IconButton";
import { useT } from "@/i18n/use-t";
import { handFocusOn } from "@/ui/hand-focus-on";
import { Tooltip } from "@/ui/Tooltip";

export interface TraceFilterProps {
  readonly traceId: string;
  readonly onRemove: () => void;
}

/** Says that only one call's events are shown, and takes it back. */
export function TraceFilter({ traceId, onRemove }: TraceFilterProps) {
  const t = useT();
  const label = t("logs.filter.removeTrace");
  return (
    <Box
      sx={{
        display: "inline-flex",
        alignItems: "center",
        gap: 0.5,
        maxWidth: "100%",
        pl: 1.25,
        pr: 0.25,
        border: 1,
        borderColor: "border.subtle",
        borderRadius: "6px",
        bgcolor: "surface.selected",
        typography: "body2",
      }}
    >
      <Box component="span" sx={{ overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" }}>
        {t("logs.filter.trace", { id: traceId })}
      </Box>
      <Tooltip title={label}>
        <IconButton ref={handFocusOn} size="small" aria-label={label} onClick={onRemove}>
          <CloseRounded sx={{ fontSize: 16 }} />
        </IconButton>
      </Tooltip>
    </Box>
  );
}

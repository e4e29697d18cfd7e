import CloseRounded from "@mui/icons-material/CloseRounded";
import Box from "@mui/material/Box";
import IconButton from "@mui/material/IconButton";
import { focusHeadingOnUnmount } from "@/ui/overlay/focus-heading-on-unmount";
import { Tooltip } from "@/ui/overlay/Tooltip";

export interface FilterChipProps {
  readonly text: string;
  readonly removeLabel: string;
  readonly onRemove: () => void;
}

/** Says to what the entries are narrowed, and takes it back. */
export function FilterChip({ text, removeLabel, onRemove }: FilterChipProps) {
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
        {text}
      </Box>
      <Tooltip title={removeLabel}>
        <IconButton ref={focusHeadingOnUnmount} size="small" aria-label={removeLabel} onClick={onRemove}>
          <CloseRounded sx={{ fontSize: 16 }} />
        </IconButton>
      </Tooltip>
    </Box>
  );
}

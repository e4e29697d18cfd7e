import ChevronRightRounded from "@mui/icons-material/ChevronRightRounded";
import Box from "@mui/material/Box";
import ButtonBase from "@mui/material/ButtonBase";
import { type ReactNode, type Ref, useId } from "react";

export interface FoldingItemProps {
  readonly state: "open" | "folded";
  readonly onToggle: () => void;
  /** The line itself. */
  readonly line: ReactNode;
  /** `nowrap` where a part of the line shortens itself. */
  readonly wrap?: "wrap" | "nowrap";
  readonly itemRef?: Ref<HTMLLIElement>;
  /** Rendered only while it is open. */
  readonly renderContent: () => ReactNode;
}

/** A line of a framed list, which unfolds. */
export function FoldingItem({
  state,
  onToggle,
  line,
  wrap = "wrap",
  itemRef,
  renderContent,
}: FoldingItemProps) {
  const contentId = useId();
  const isOpen = state === "open";
  return (
    <Box
      component="li"
      ref={itemRef ?? null}
      sx={{
        minWidth: 0,
        // Below what sticks to the top of the page.
        scrollMarginTop: 72,
      }}
    >
      <ButtonBase
        aria-expanded={isOpen}
        aria-controls={contentId}
        onClick={onToggle}
        sx={{
          width: "100%",
          display: "flex",
          justifyContent: "flex-start",
          textAlign: "start",
          flexWrap: { xs: "wrap", sm: wrap },
          columnGap: 1.25,
          rowGap: 0.5,
          px: 1.25,
          py: 0.875,
          typography: "body2",
          borderRadius: "8px",
          "&:hover": { bgcolor: "surface.hover" },
        }}
      >
        <ChevronRightRounded
          aria-hidden
          sx={{ fontSize: 18, flexShrink: 0, transform: isOpen ? "rotate(90deg)" : "none" }}
        />
        {line}
      </ButtonBase>
      <Box id={contentId} hidden={!isOpen}>
        {isOpen && renderContent()}
      </Box>
    </Box>
  );
}

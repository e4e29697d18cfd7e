import KeyboardArrowDownRounded from "@mui/icons-material/KeyboardArrowDownRounded";
import Button, { type ButtonProps } from "@mui/material/Button";
import type { ReactNode } from "react";

export interface UnfoldButtonProps extends Pick<ButtonProps, "onPointerEnter" | "onFocus"> {
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  /** The id of what it unfolds. */
  readonly controls: string;
  readonly icon: ReactNode;
  readonly children: ReactNode;
}

/** Unfolds what stands below it. */
export function UnfoldButton({ isOpen, onToggle, controls, icon, children, ...opener }: UnfoldButtonProps) {
  return (
    <Button
      variant="text"
      color="inherit"
      size="small"
      aria-expanded={isOpen}
      {...(isOpen && { "aria-controls": controls })}
      startIcon={icon}
      endIcon={<KeyboardArrowDownRounded sx={isOpen ? { transform: "rotate(180deg)" } : {}} />}
      onClick={onToggle}
      {...opener}
      sx={{ ml: -0.5, color: "text.secondary" }}
    >
      {children}
    </Button>
  );
}

import Box from "@mui/material/Box";
import type { Command } from "./command";

export interface CommandOptionProps {
  readonly id: string;
  readonly command: Command;
  readonly isActive: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
}

export function CommandOption({ id, command, isActive, onPoint, onChoose }: CommandOptionProps) {
  return (
    <Box
      component="li"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an <option> holds nothing but text
      role="option"
      id={id}
      aria-selected={isActive}
      onPointerMove={onPoint}
      // The focus stays in the text.
      onPointerDown={(event) => event.preventDefault()}
      onClick={onChoose}
      sx={{
        display: "flex",
        alignItems: "baseline",
        justifyContent: "space-between",
        gap: 2,
        px: 1.25,
        py: 0.75,
        borderRadius: "6px",
        cursor: "pointer",
        bgcolor: isActive ? "surface.selected" : "transparent",
        // Not by its colour alone.
        boxShadow: (theme) => (isActive ? `inset 2px 0 ${theme.vars.palette.primary.main}` : "none"),
      }}
    >
      <Box component="span" sx={{ overflowWrap: "anywhere" }}>
        {command.label}
      </Box>
      <Box component="span" sx={{ typography: "caption", color: "text.secondary", flexShrink: 0 }}>
        {command.kind}
      </Box>
    </Box>
  );
}

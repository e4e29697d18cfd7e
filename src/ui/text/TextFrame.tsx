import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import type { ReactNode } from "react";
import { CopyButton } from "./CopyButton";

export interface TextFrameProps {
  /** What the text is: its visible title, and the name of the copy button and of the scrolling region. */
  readonly label: string;
  /** What is copied. */
  readonly text: string;
  readonly wrap: "wrapped" | "lines";
  /** Beside the copy button. */
  readonly action?: ReactNode;
  /** Of marks in the text. */
  readonly markStyle?: Readonly<Record<string, object>>;
  /** The text as it is shown, never translated. */
  readonly children: ReactNode;
}

/** Text as it goes over the wire, framed, with its title and a button that copies it. */
export function TextFrame({ label, text, wrap, action, markStyle, children }: TextFrameProps) {
  return (
    <Box
      sx={{
        border: 1,
        borderColor: "divider",
        borderRadius: "8px",
        overflow: "hidden",
        bgcolor: "background.paper",
      }}
    >
      <Stack
        direction="row"
        spacing={0.5}
        sx={{ alignItems: "center", pl: 1.5, pr: 0.5, py: 0.25, borderBottom: 1, borderColor: "divider" }}
      >
        <Box sx={{ typography: "caption", color: "text.secondary", flex: 1, fontWeight: 600 }}>{label}</Box>
        {action}
        <CopyButton text={text} name={label} />
      </Stack>
      <Box
        component="section"
        aria-label={label}
        tabIndex={0}
        sx={{
          p: 1.5,
          maxHeight: 400,
          overflow: "auto",
          bgcolor: "surface.sunken",
          "&:focus-visible": { outlineOffset: -2 },
        }}
      >
        <Box
          component="pre"
          translate="no"
          sx={{
            m: 0,
            typography: "mono",
            tabSize: 2,
            whiteSpace: wrap === "wrapped" ? "pre-wrap" : "pre",
            overflowWrap: wrap === "wrapped" ? "anywhere" : "normal",
            ...markStyle,
          }}
        >
          {children}
        </Box>
      </Box>
    </Box>
  );
}

import Box from "@mui/material/Box";
import { Fragment } from "react";

export interface HeaderDisclosureProps {
  readonly title: string;
  /** The line that HTTP puts before the headers. */
  readonly firstLine?: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly note?: string;
}

/** HTTP headers, folded away until asked for. */
export function HeaderDisclosure({ title, firstLine, headers, note }: HeaderDisclosureProps) {
  return (
    <Box component="details" sx={{ "&[open] > summary": { mb: 0.75 } }}>
      <Box
        component="summary"
        sx={{
          typography: "body2",
          color: "text.secondary",
          cursor: "pointer",
          width: "fit-content",
          borderRadius: "2px",
          "&:hover": { color: "text.primary" },
        }}
      >
        {title}
      </Box>
      <Box
        translate="no"
        sx={{
          typography: "mono",
          p: 1.5,
          bgcolor: "surface.sunken",
          border: 1,
          borderColor: "divider",
          borderRadius: "8px",
          overflowWrap: "anywhere",
        }}
      >
        {firstLine !== undefined && <Box sx={{ mb: 0.5 }}>{firstLine}</Box>}
        <Box
          component="dl"
          sx={{
            m: 0,
            display: "grid",
            gridTemplateColumns: "minmax(72px, max-content) minmax(0, 1fr)",
            columnGap: 1.5,
          }}
        >
          {Object.entries(headers).map(([name, value]) => (
            <Fragment key={name}>
              <Box component="dt" sx={{ color: "text.secondary" }}>
                {name}
              </Box>
              <Box component="dd" sx={{ m: 0 }}>
                {value}
              </Box>
            </Fragment>
          ))}
        </Box>
      </Box>
      {note !== undefined && (
        <Box sx={{ typography: "body2", color: "text.secondary", mt: 0.75 }}>{note}</Box>
      )}
    </Box>
  );
}

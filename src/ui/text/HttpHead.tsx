import Box from "@mui/material/Box";
import { Fragment, type ReactNode } from "react";

export interface HttpHeadProps {
  /** The line that HTTP puts before the headers. */
  readonly firstLine?: string;
  readonly headers: Readonly<Record<string, string>>;
  /** In place of the plain value, for headers that hold a secret. */
  readonly renderValue?: (name: string, value: string) => ReactNode;
}

/** Everything of an HTTP message that comes before its body. */
export function HttpHead({ firstLine, headers, renderValue }: HttpHeadProps) {
  return (
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
          alignItems: "baseline",
        }}
      >
        {Object.entries(headers).map(([name, value]) => (
          <Fragment key={name}>
            <Box component="dt" sx={{ color: "text.secondary" }}>
              {name}
            </Box>
            <Box component="dd" sx={{ m: 0 }}>
              {renderValue?.(name, value) ?? value}
            </Box>
          </Fragment>
        ))}
      </Box>
    </Box>
  );
}

import Box from "@mui/material/Box";
import { Fragment } from "react";
import type { ReceivedRequest } from "@/contract/sandbox/receiver";
import { MaskedValue } from "./MaskedValue";

export interface RequestHeadersProps {
  readonly request: Pick<ReceivedRequest, "method" | "url" | "headers">;
}

/** Everything that came before the body. The Authorization value shows only when asked for. */
export function RequestHeaders({ request }: RequestHeadersProps) {
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
      <Box sx={{ mb: 0.5 }}>
        {request.method} {request.url}
      </Box>
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
        {Object.entries(request.headers).map(([name, value]) => (
          <Fragment key={name}>
            <Box component="dt" sx={{ color: "text.secondary" }}>
              {name}
            </Box>
            <Box component="dd" sx={{ m: 0 }}>
              {name === "authorization" ? <MaskedValue value={value} name={name} /> : value}
            </Box>
          </Fragment>
        ))}
      </Box>
    </Box>
  );
}

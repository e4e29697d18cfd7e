import Box from "@mui/material/Box";
import { Fragment, type ReactNode } from "react";

export interface KeyValue {
  readonly key: string;
  readonly value: ReactNode;
}

export interface KeyValueListProps {
  readonly items: readonly KeyValue[];
}

/** Facts about one thing, in two columns; one below the other where there is no room. */
export function KeyValueList({ items }: KeyValueListProps) {
  return (
    <Box
      component="dl"
      sx={{
        m: 0,
        display: "grid",
        gridTemplateColumns: { xs: "minmax(0, 1fr)", sm: "minmax(120px, 200px) minmax(0, 1fr)" },
        columnGap: 3,
        rowGap: { xs: 0.25, sm: 1.25 },
        alignItems: "baseline",
      }}
    >
      {items.map((item) => (
        <Fragment key={item.key}>
          <Box component="dt" sx={{ typography: "body2", color: "text.secondary" }}>
            {item.key}
          </Box>
          <Box component="dd" sx={{ m: 0, mb: { xs: 1.25, sm: 0 }, overflowWrap: "anywhere" }}>
            {item.value}
          </Box>
        </Fragment>
      ))}
    </Box>
  );
}

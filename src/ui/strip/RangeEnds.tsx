import Box from "@mui/material/Box";

export interface RangeEndsProps {
  readonly from: string;
  /** What is to be said between the ends. */
  readonly between: string;
  readonly to: string;
}

/** Under a chart of a range of time. A chart says the same in its name. */
export function RangeEnds({ from, between, to }: RangeEndsProps) {
  return (
    <Box
      aria-hidden
      sx={{
        display: "flex",
        justifyContent: "space-between",
        gap: 2,
        typography: "caption",
        color: "text.secondary",
        fontVariantNumeric: "tabular-nums",
      }}
    >
      <span>{from}</span>
      <span>{between}</span>
      <span>{to}</span>
    </Box>
  );
}

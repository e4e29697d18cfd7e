import Box from "@mui/material/Box";

export const PRODUCT_MARK_PATH = "M6 7.5h12M6 12h7M6 16.5h10m-3-3 3 3-3 3";

/** Three log lines, the last one on its way out. The same drawing as the favicon. */
export function ProductMark() {
  return (
    <Box
      component="svg"
      viewBox="0 0 24 24"
      aria-hidden
      sx={{
        width: 24,
        height: 24,
        flexShrink: 0,
        display: "block",
        fill: (theme) => theme.vars.palette.primary.main,
        stroke: (theme) => theme.vars.palette.primary.contrastText,
      }}
    >
      <rect width="24" height="24" rx="6" stroke="none" />
      <path d={PRODUCT_MARK_PATH} fill="none" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" />
    </Box>
  );
}

import Box from "@mui/material/Box";

export const PRODUCT_MARK_PATH = "M6 7.5h12M6 12h7M6 16.5h10m-3-3 3 3-3 3";

/** Three log lines, the last one on its way out. The same drawing as the favicon. */
export function ProductMark() {
  return (
    <Box
      component="svg"
      viewBox="0 0 24 24"
      aria-hidden
      sx={{ width: 24, height: 24, flexShrink: 0, display: "block" }}
    >
      <Box
        component="rect"
        width="24"
        height="24"
        rx="6"
        sx={{ fill: (theme) => theme.vars.palette.primary.main }}
      />
      <Box
        component="path"
        d={PRODUCT_MARK_PATH}
        sx={{
          fill: "none",
          stroke: (theme) => theme.vars.palette.primary.contrastText,
          strokeWidth: 2,
          strokeLinecap: "round",
          strokeLinejoin: "round",
        }}
      />
    </Box>
  );
}

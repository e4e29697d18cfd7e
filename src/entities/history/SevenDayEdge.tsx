import Box from "@mui/material/Box";

/** The left end of a strip of seven days: what has passed it is gone. */
export function SevenDayEdge() {
  return (
    <Box
      aria-hidden
      sx={{
        position: "absolute",
        left: 0,
        top: -3,
        height: 42,
        borderInlineStart: "3px double",
        color: "tone.danger.ink",
      }}
    />
  );
}

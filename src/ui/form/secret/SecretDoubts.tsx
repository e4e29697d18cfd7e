import WarningAmberRounded from "@mui/icons-material/WarningAmberRounded";
import Box from "@mui/material/Box";

export interface SecretDoubtsProps {
  readonly doubts: readonly string[];
}

/** Always there, because a live region announces only what is added to it later. */
export function SecretDoubts({ doubts }: SecretDoubtsProps) {
  return (
    <Box component="output" sx={{ display: "block" }}>
      {doubts.map((doubt) => (
        <Box key={doubt} sx={{ display: "flex", gap: 0.75, mt: 0.5, color: "tone.warning.ink" }}>
          <WarningAmberRounded aria-hidden sx={{ fontSize: 16, mt: "2px", flexShrink: 0 }} />
          <span>{doubt}</span>
        </Box>
      ))}
    </Box>
  );
}

import WarningAmberRounded from "@mui/icons-material/WarningAmberRounded";
import Box from "@mui/material/Box";
import { useT } from "@/i18n/use-t";
import type { AuthorizationDoubt } from "./authorization-lint";

export interface AuthorizationDoubtsProps {
  readonly doubts: readonly AuthorizationDoubt[];
}

/** Always there, because a live region announces only what is added to it later. */
export function AuthorizationDoubts({ doubts }: AuthorizationDoubtsProps) {
  const t = useT();
  return (
    <Box component="output" sx={{ display: "block" }}>
      {doubts.map((doubt) => (
        <Box key={doubt} sx={{ display: "flex", gap: 0.75, mt: 0.5, color: "tone.warning.ink" }}>
          <WarningAmberRounded aria-hidden sx={{ fontSize: 16, mt: "2px", flexShrink: 0 }} />
          <span>{t(`destinations.authorization.doubt.${doubt}`)}</span>
        </Box>
      ))}
    </Box>
  );
}

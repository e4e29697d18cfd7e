import Box from "@mui/material/Box";
import type { ApiError } from "@/api/http/api-error";
import { webhookChange } from "@/api/webhook/webhook-scope";
import type { Region } from "@/audit-log/region";
import { useSaveError } from "@/entities/access/use-save-error";
import { ErrorFacts } from "@/ui/state/ErrorFacts";

export interface RegionFailureTextProps {
  readonly region: Region;
  readonly failure: ApiError;
  /** What came of it, with the reason in it. */
  readonly text: (reason: string) => string;
}

/** One region that failed, among others: what came of it, why, and the number for support. */
export function RegionFailureText({ region, failure, text }: RegionFailureTextProps) {
  const error = useSaveError(webhookChange({ kind: "region", region }))(failure);
  return (
    <Box sx={{ color: "tone.danger.ink" }}>
      {text(error.detail ?? error.title)}
      <ErrorFacts error={error} />
    </Box>
  );
}

import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import { useMemo, useState } from "react";
import { useMissingRole, useMissingRoles } from "@/api/identity/use-missing-role";
import { useServerNow } from "@/api/time/use-server-now";
import { webhookChange } from "@/api/webhook/webhook-scope";
import { REGIONS } from "@/audit-log/region";
import { CHANGE_ALL_REGIONS, neededRole } from "@/contract/identity/permissions";
import { LoadFailure } from "@/entities/access/LoadFailure";
import { useFollowHistory } from "@/features/webhook/overview/use-follow-history";
import { useLedger } from "@/features/webhook/overview/use-ledger";
import { useRegionRows } from "@/features/webhook/overview/use-region-rows";
import { MINUTE_MS } from "@/lib/epoch";
import { LoadingSkeleton } from "@/ui/state/LoadingSkeleton";
import { AllRegionsForm } from "./form/AllRegionsForm";
import type { Applied } from "./result/applied";
import { ApplyResult } from "./result/ApplyResult";
import { unsentRegions } from "./unsent/unsent-regions";
import { UnsentSection } from "./unsent/UnsentSection";
import { useReplays } from "./unsent/use-replays";

const CHANGES = REGIONS.map((region) => webhookChange({ kind: "region", region }));

export interface AllRegionsProps {
  /** From a link; `""` for none. */
  readonly destinationId: string;
}

/** One destination for several regions, what came of it, and what they still have not sent. */
export function AllRegions({ destinationId }: AllRegionsProps) {
  const { rows, destinations, host } = useRegionRows({ reading: "always" });
  const ledger = useLedger();
  useFollowHistory(ledger);
  const replays = useReplays();
  const now = useServerNow(MINUTE_MS);
  const [applied, setApplied] = useState<Applied | null>(null);
  const lacked = useMissingRoles(CHANGES);
  const mayChangeAll = useMissingRole(CHANGE_ALL_REGIONS) === null ? "may" : "may_not";
  const missing = useMemo(
    () => new Map(REGIONS.map((region, index) => [region, lacked[index] ?? null])),
    [lacked],
  );

  if (destinations.data === undefined) {
    if (destinations.error !== null) {
      const needed = neededRole(CHANGE_ALL_REGIONS);
      return (
        <LoadFailure
          failure={destinations.error}
          needed={needed}
          onRetry={() => void destinations.refetch()}
        />
      );
    }
    return (
      <Box sx={{ maxWidth: 560 }}>
        <LoadingSkeleton shape="form" />
      </Box>
    );
  }
  const unsent = unsentRegions(ledger.gaps, rows, now);
  return (
    <Stack spacing={4}>
      {applied === null ? (
        <Box>
          <AllRegionsForm
            rows={rows}
            destinations={destinations.data}
            host={host}
            missing={missing}
            mayChangeAll={mayChangeAll}
            destinationId={destinationId}
            onApplied={setApplied}
          />
        </Box>
      ) : (
        <ApplyResult
          applied={applied}
          rows={rows}
          unsent={ledger.state === "kept" ? unsent : null}
          onAgain={() => setApplied(null)}
        />
      )}
      <UnsentSection
        rows={rows}
        ledger={ledger}
        unsent={unsent}
        replays={replays}
        missing={missing}
        now={now}
      />
    </Stack>
  );
}

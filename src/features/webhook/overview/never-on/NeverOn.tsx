import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import { lazy, Suspense, useState } from "react";
import type { Region } from "@/audit-log/region";
import { useT } from "@/i18n/use-t";

const EventCounts = lazy(async () => ({ default: (await import("./EventCounts")).EventCounts }));

export interface NeverOnProps {
  readonly regions: readonly Region[];
}

/**
 * Regions whose webhook was never on, and on demand how many events they recorded. Those were not owed to a collector, so they
 * are no gap. Counting makes events itself, hence only when asked.
 */
export function NeverOn({ regions }: NeverOnProps) {
  const t = useT();
  const [isAsked, setIsAsked] = useState(false);
  return (
    <Stack spacing={0.5} sx={{ color: "text.secondary", alignItems: "flex-start" }}>
      <span>
        {t("overview.neverOn.text", {
          regions: regions.map((region) => t(`ui.region.${region}`)).join(", "),
        })}
      </span>
      {isAsked ? (
        <Suspense>
          <EventCounts regions={regions} />
        </Suspense>
      ) : (
        <Button size="small" variant="outlined" color="inherit" onClick={() => setIsAsked(true)}>
          {t("overview.neverOn.count")}
        </Button>
      )}
    </Stack>
  );
}

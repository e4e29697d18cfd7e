import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { lazy, type ReactNode, Suspense, useEffect, useRef } from "react";
import type { Region } from "@/audit-log/region";
import { useT } from "@/i18n/use-t";
import { withWords } from "@/i18n/words";
import type { EpochMs } from "@/lib/epoch";

const CountedStretch = lazy(() =>
  withWords(["gaps"], async () => ({
    default: (await import("@/entities/audit-log-entry/CountedStretch")).CountedStretch,
  })),
);

export interface CountedRange {
  readonly from: EpochMs;
  /** Included, as a replay's end is. */
  readonly to: EpochMs;
}

export interface CountOnDemandProps {
  readonly region: Region;
  /** What is counted; null until it is asked for. */
  readonly range: CountedRange | null;
  readonly onAsk: () => void;
}

/** A button in whose place the number of events comes: counting reads the log page by page, which makes events itself. */
export function CountOnDemand({ region, range, onAsk }: CountOnDemandProps) {
  const t = useT();
  if (range === null) {
    return (
      <Box>
        <Button size="small" variant="outlined" color="inherit" onClick={onAsk}>
          {t("replay.count.ask")}
        </Button>
        <Box sx={{ typography: "body2", color: "text.secondary", mt: 0.5 }}>{t("replay.count.cost")}</Box>
      </Box>
    );
  }
  return (
    <Answer key={`${range.from} ${range.to}`}>
      <Suspense fallback={t("replay.count.loading")}>
        <CountedStretch region={region} from={range.from} to={range.to + 1} wholeFrom={range.from} />
      </Suspense>
    </Answer>
  );
}

/** Takes the focus that the button had. */
function Answer({ children }: { readonly children: ReactNode }) {
  const t = useT();
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => ref.current?.focus(), []);
  return (
    <Box ref={ref} tabIndex={-1}>
      <Box component="span" sx={{ mr: 1 }}>
        {t("replay.count.label")}
      </Box>
      {children}
    </Box>
  );
}

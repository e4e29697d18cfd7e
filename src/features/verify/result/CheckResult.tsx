import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import { useId } from "react";
import type { DoneCheck } from "@/features/verify/check-store";
import { readAddress, type VerifyAddress, withAddress } from "@/features/verify/verify-address";
import type { Verdict } from "@/verify/verdict";
import type { CauseId } from "@/verify/causes";
import { useAddressParams } from "@/ui/layout/use-address-params";
import { Findings } from "./Findings";
import { Missing } from "@/features/verify/missing/Missing";
import type { ReplayWindows } from "@/features/verify/missing/use-replay-windows";
import { ReportTab } from "@/features/verify/report/ReportTab";
import { Lines } from "./Lines";
import { ResultHero } from "./ResultHero";
import { ResultTabs, tabId } from "./ResultTabs";
import { TwoFacts } from "./TwoFacts";

export interface CheckResultProps {
  readonly done: DoneCheck;
  readonly replays: ReplayWindows;
  readonly onEnd: () => void;
}

export function CheckResult({ done, replays, onEnd }: CheckResultProps) {
  const idPrefix = useId();
  const [params, changeParams] = useAddressParams();
  const address = readAddress(params);
  const go = (change: Partial<VerifyAddress>, way: "push" | "replace" = "replace") =>
    changeParams((current) => withAddress(current, change), {
      replace: way === "replace",
      preventScrollReset: true,
    });
  const showLines = (verdicts: readonly Verdict[], cause: CauseId | null) =>
    go({ tab: "lines", verdicts, cause, line: null }, "push");
  const end = () => {
    go({ tab: "findings", verdicts: [], cause: null, line: null });
    onEnd();
  };
  const { summary } = done.outcome;
  return (
    <Stack spacing={3} data-width="full">
      <ResultHero done={done} onEnd={end} onCompare={() => go({ tab: "missing", line: null }, "push")} />
      {summary.records > 0 && <TwoFacts summary={summary} onShow={showLines} />}
      {summary.parts.some(({ rows }) => rows > 0) && (
        <div>
          <ResultTabs
            chosen={address.tab}
            idPrefix={idPrefix}
            onChoose={(tab) => go({ tab, line: null }, "push")}
          />
          <Box
            role="tabpanel"
            id={`${idPrefix}-panel`}
            aria-labelledby={tabId(idPrefix, address.tab)}
            sx={{ pt: 2 }}
          >
            {address.tab === "findings" && <Findings done={done} onShow={(cause) => showLines([], cause)} />}
            {address.tab === "lines" && <Lines key={done.id} done={done} address={address} onChange={go} />}
            {address.tab === "report" && <ReportTab done={done} actions={replays.actions} />}
            {address.tab === "missing" && (
              <Missing done={done} address={address} onChange={go} replays={replays} />
            )}
          </Box>
        </div>
      )}
    </Stack>
  );
}

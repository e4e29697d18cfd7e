import Stack from "@mui/material/Stack";
import { useEffect } from "react";
import { beginCheck, endCheck, useCheck } from "./check-store";
import { CheckFailure } from "./input/CheckFailure";
import { CheckProgressPanel } from "./input/CheckProgressPanel";
import { ExportInput } from "./input/ExportInput";
import { InputAside } from "./input/InputAside";
import type { Region } from "@/audit-log/region";
import { useAddressParams } from "@/ui/layout/use-address-params";
import { withAddress } from "./verify-address";
import { useVerifyKeys } from "./keys/use-verify-keys";
import { CheckResult } from "./result/CheckResult";
import type { CheckInput } from "./work/messages";
import { WithAside } from "@/ui/layout/WithAside";

/** An export in, and what can be said of it out. */
export function VerifyView() {
  const check = useCheck();
  const keys = useVerifyKeys();
  const begin = (inputs: readonly CheckInput[]) => beginCheck(inputs, keys.ring);
  const [, changeParams] = useAddressParams();
  const beginSample = (inputs: readonly CheckInput[], region: Region) => {
    changeParams((current) => withAddress(current, { region }), { replace: true });
    begin(inputs);
  };
  const isBusy = check.state === "running";
  useLeaveWarning(isBusy);

  if (check.state === "done") return <CheckResult done={check.done} onEnd={endCheck} />;
  return (
    <WithAside after={<InputAside keys={keys} onSample={beginSample} state={isBusy ? "busy" : "free"} />}>
      <Stack spacing={3}>
        {check.state === "running" ? (
          <CheckProgressPanel check={check} onCancel={endCheck} />
        ) : (
          <>
            {check.state === "failed" && <CheckFailure check={check} onRetry={() => begin(check.inputs)} />}
            <ExportInput keys={keys} onInputs={begin} />
          </>
        )}
      </Stack>
    </WithAside>
  );
}

/** Closing the tab would end what may have taken minutes. */
function useLeaveWarning(isBusy: boolean): void {
  useEffect(() => {
    if (!isBusy) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [isBusy]);
}

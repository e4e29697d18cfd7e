import Alert from "@mui/material/Alert";
import Stack from "@mui/material/Stack";
import { useEffect } from "react";
import { beginCheck, endCheck, useCheck } from "./check-store";
import { CheckFailure } from "./input/CheckFailure";
import { CheckProgressPanel } from "./input/CheckProgressPanel";
import { ExportInput } from "./input/ExportInput";
import { InputAside } from "./input/InputAside";
import type { Region } from "@/audit-log/region";
import { useAddressParams } from "@/ui/layout/use-address-params";
import { formatMoment } from "@/i18n/format";
import { useTimeZone } from "@/i18n/time-zone";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { readAddress, type VerifyAddress, withAddress } from "./verify-address";
import { useVerifyKeys } from "./keys/use-verify-keys";
import { useReplayWindows } from "./missing/use-replay-windows";
import { CheckResult } from "./result/CheckResult";
import type { CheckInput } from "./work/messages";
import { WithAside } from "@/ui/layout/WithAside";

/** An export in, and what can be said of it out. */
export function VerifyView() {
  const check = useCheck();
  const keys = useVerifyKeys();
  const begin = (inputs: readonly CheckInput[]) =>
    void keys.whenKnown().then((ring) => beginCheck(inputs, ring));
  // Here, so that what was sent again is still known when the next export is checked.
  const replays = useReplayWindows();
  const [params, changeParams] = useAddressParams();
  const beginSample = (inputs: readonly CheckInput[], region: Region) => {
    changeParams((current) => withAddress(current, { region }), { replace: true });
    begin(inputs);
  };
  const address = readAddress(params);
  const isBusy = check.state === "running";
  useLeaveWarning(isBusy);

  if (check.state === "done") return <CheckResult done={check.done} replays={replays} onEnd={endCheck} />;
  return (
    <WithAside
      after={
        <InputAside
          keys={keys}
          window={address.window}
          onSample={beginSample}
          state={isBusy ? "busy" : "free"}
        />
      }
    >
      <Stack spacing={3}>
        {check.state === "running" ? (
          <CheckProgressPanel check={check} onCancel={endCheck} />
        ) : (
          <>
            {check.state === "failed" && <CheckFailure check={check} onRetry={() => begin(check.inputs)} />}
            <AskedFor address={address} />
            <ExportInput keys={keys} onInputs={begin} />
          </>
        )}
      </Stack>
    </WithAside>
  );
}

/** What a link to this page has chosen already. */
function AskedFor({ address: { region, window } }: { readonly address: VerifyAddress }) {
  const t = useT();
  const { locale } = useLanguage();
  const zone = useTimeZone();
  if (region === null) return null;
  const name = t(`ui.region.${region}`);
  const moment = (at: number) => formatMoment(at, window?.to ?? at, locale, { timeZone: zone });
  return (
    <Alert severity="info" role="note">
      {window
        ? t("verify.asked", { region: name, from: moment(window.from), to: moment(window.to), zone })
        : t("verify.askedRegion", { region: name })}
    </Alert>
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

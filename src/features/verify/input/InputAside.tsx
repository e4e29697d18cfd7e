import Stack from "@mui/material/Stack";
import { lazy, Suspense } from "react";
import { capabilities } from "@/api/session/capabilities";
import type { Region } from "@/audit-log/region";
import { KeysPanel } from "@/features/verify/keys/KeysPanel";
import type { VerifyKeys } from "@/features/verify/keys/use-verify-keys";
import type { VerifyAddress } from "@/features/verify/verify-address";
import type { CheckInput } from "@/features/verify/work/messages";

import { GetExport } from "./GetExport";

/** Makes damaged exports, so it is loaded where there is a sandbox and nowhere else. */
const SamplePanel = lazy(async () => ({
  default: (await import("@/features/verify/sample/SamplePanel")).SamplePanel,
}));

export interface InputAsideProps {
  readonly keys: VerifyKeys;
  readonly window: VerifyAddress["window"];
  readonly state: "free" | "busy";
  readonly onSample: (inputs: readonly CheckInput[], region: Region) => void;
}

export function InputAside({ keys, window, state, onSample }: InputAsideProps) {
  return (
    <Stack spacing={2}>
      <GetExport window={window} />
      <KeysPanel keys={keys} />
      {capabilities().hasSandbox && (
        <Suspense>
          <SamplePanel state={state} onSample={onSample} />
        </Suspense>
      )}
    </Stack>
  );
}

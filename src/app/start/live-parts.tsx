import { liveSession } from "@/api/session/session";
import type { ShellParts } from "@/app/layout/shell-parts";
import { AccountMenu } from "@/features/connection/AccountMenu";
import { LiveBanner } from "@/features/connection/LiveBanner";
import { loadSignIn, SignInGate } from "@/features/connection/SignInGate";

/** @throws where the form for a token is needed and cannot be loaded */
export async function loadLiveParts(): Promise<ShellParts> {
  if (liveSession.get()?.hasToken !== true) await loadSignIn();
  return {
    banner: <LiveBanner />,
    userMenu: <AccountMenu />,
    gate: (page) => <SignInGate>{page}</SignInGate>,
  };
}

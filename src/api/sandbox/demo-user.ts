// The demo's user: the token that requests carry, remembered for the tab. The caller forgets what another user has
// read; see `forgetWhatWasRead`.

import type { QueryClient } from "@tanstack/react-query";
import { identityQueries } from "@/api/identity/identity-queries";
import { countToken } from "@/api/http/token-serial";
import { deploymentName } from "@/lib/deployment-name";
import { safeStorage } from "@/lib/safe-storage";

/** The organisation admin of every scenario: a word of the simulation, not a secret. */
const FIRST_TOKEN = "kpat_org_admin";

const STORAGE_KEY = deploymentName("console-demo-user", import.meta.env.BASE_URL);
const remembered = safeStorage(() => sessionStorage);

let token: string | null = null;

export const demoUser = {
  token(): string {
    token ??= remembered.read(STORAGE_KEY) ?? FIRST_TOKEN;
    return token;
  },
  become(next: string): void {
    token = next;
    remembered.write(STORAGE_KEY, next);
    countToken();
  },
};

/**
 * After a change of users everything is asked again. What one user could read, another one must not see meanwhile;
 * only a token that was refused has read nothing, so what stands there then was its predecessor's, and stays.
 */
export async function forgetWhatWasRead(client: QueryClient): Promise<void> {
  const isOfApi = {
    predicate: ({ queryKey }: { queryKey: readonly unknown[] }) => queryKey[0] !== "sandbox",
  };
  const isRefused = client.getQueryState(identityQueries.user().queryKey)?.error?.status === 401;
  await (isRefused ? client.invalidateQueries(isOfApi) : client.resetQueries(isOfApi));
}

// Who one is in the demo: the token that requests carry, remembered for the tab. What was read as somebody else is the
// caller's to forget; see `forgetWhatWasRead`.

import type { QueryClient } from "@tanstack/react-query";
import { identityQueries } from "@/api/identity";

/** The organisation admin of every scenario: a word of the simulation, not a secret. */
const FIRST_TOKEN = "kpat_org_admin";

const STORAGE_KEY = "console-demo-user";

let token: string | null = null;

export const demoUser = {
  token(): string {
    token ??= readStored() ?? FIRST_TOKEN;
    return token;
  },
  become(next: string): void {
    token = next;
    try {
      sessionStorage.setItem(STORAGE_KEY, next);
    } catch {
      // Storage may be switched off; the choice then lasts as long as the page.
    }
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

function readStored(): string | null {
  try {
    return sessionStorage.getItem(STORAGE_KEY);
  } catch {
    return null;
  }
}

// What keeps the history of webhooks in this browser, as the data layer needs it.

import type { ApiHost } from "@/contract/api-host";
import type { Access } from "@/contract/identity/permissions";

export interface BrowserWatch {
  readonly call: (request: {
    readonly method: string;
    readonly path: string;
    readonly body: string | null;
    readonly caller: Caller;
  }) => Promise<Response>;
  readonly close: () => void;
}

interface Caller {
  readonly person: { readonly id: string; readonly name: string };
  readonly access: Access;
}

export type BrowserLooks = "all" | "open_gaps";

/** @returns null where this browser cannot */
export type StartBrowserWatch = (settings: {
  readonly organizationId: string;
  readonly api: string;
  /** `open_gaps`: a watcher looks at all, and only what this browser knows to be missing is looked after. */
  readonly looks: BrowserLooks;
  readonly get: (host: ApiHost, path: string) => Promise<Response>;
}) => Promise<BrowserWatch | null>;

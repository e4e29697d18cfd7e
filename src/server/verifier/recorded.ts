// What Konnect recorded, as the command asks for it: the region's clock and keys first, its entries when the export was read.

import { setTimeout as sleep } from "node:timers/promises";
import type { Ed25519PublicJwk } from "@/audit-log/record/signature";
import { readEntryListSchema } from "@/contract/audit-log-entry";
import { apiOrigin } from "@/contract/api-host";
import { configureZod } from "@/contract/wire/configure-zod";
import { apiPaths, versioned } from "@/contract/paths";
import { readDate } from "@/contract/watch/looking/observation";
import { AskFailure } from "@/contract/watch/looking/observe";
import { type EpochMs, SECOND_MS } from "@/lib/epoch";
import { proxyFromEnvironment } from "@/outbound/proxy-environment";
import { createKonnectGet } from "@/server/konnect/konnect-get";
import type { PullSource } from "@/server/verify-options";
import { createApiReader } from "@/watching/api-reader";
import type { PageAnswer, PullPorts } from "@/verify/compare/pull";
import type { Viewer } from "@/verify/compare/pulled-entries";
import { readKeys } from "@/verify/keys/key-set";

/** By which the command knows its own calls among those that were recorded. */
const USER_AGENT = "audit-logs-verify/1";

/** Where the API does not say how long to wait. */
const USUAL_WAIT_MS = 10 * SECOND_MS;

/** Answers that ask for a pause. */
const LATER: ReadonlySet<number | null> = new Set([429, 503]);

export interface PublishedKeys {
  readonly url: string;
  readonly fetchedAt: EpochMs;
  readonly keys: readonly Ed25519PublicJwk[];
}

export interface Recorded {
  /** By the clock of the API, which decides what it still keeps. */
  readonly now: EpochMs;
  /** What this machine's clock said at the same time. */
  readonly localNow: EpochMs;
  readonly published: PublishedKeys;
  /** Where entries are asked for. */
  readonly address: string;
  /** Rejects with AskFailure. */
  readonly ports: Pick<PullPorts, "ask" | "wait">;
  readonly viewer: Viewer;
  readonly close: () => Promise<void>;
}

/** @throws AskFailure when the region does not answer, or Error when it publishes no keys */
export async function askKonnect({ region, upstream }: PullSource, token: string): Promise<Recorded> {
  configureZod();
  const konnect = createKonnectGet({
    upstream,
    userAgent: USER_AGENT,
    proxyFor: proxyFromEnvironment(process.env),
  });
  const reader = createApiReader(konnect.get);
  try {
    const path = versioned("v2", apiPaths.jwks());
    const { status, headers, text } = await konnect.get(region, path, token);
    const localNow = Date.now();
    if (status !== 200) throw new AskFailure(`answered ${status}`, { status });
    const now = readDate(headers["date"]);
    if (now === null) throw new AskFailure("answered without a date", { status });
    const origin = upstream === undefined ? apiOrigin(region) : `${upstream}/${region}`;
    return {
      now,
      localNow,
      published: { url: origin + path, fetchedAt: now, keys: readKeys(text).keys },
      address: origin + versioned("v3", apiPaths.auditLogs()),
      ports: { ask, wait: sleep },
      viewer: { principalId: null, userAgent: USER_AGENT },
      close: konnect.close,
    };
  } catch (error) {
    await konnect.close();
    throw error;
  }

  async function ask(path: string): Promise<PageAnswer> {
    const call = { host: region, version: "v3", path, schema: readEntryListSchema } as const;
    for (let attempt = 1; ; attempt += 1) {
      try {
        return { kind: "page", list: (await reader.read(call, token)).body };
      } catch (error) {
        if (!(error instanceof AskFailure)) throw error;
        if (LATER.has(error.status)) return { kind: "later", afterMs: error.retryAfterMs ?? USUAL_WAIT_MS };
        if (!isPassing(error) || attempt === MOST_ATTEMPTS) throw error;
        await sleep(attempt * AGAIN_AFTER_MS);
      }
    }
  }
}

/** A pull of a hundred pages is not given up for one that did not come. */
const MOST_ATTEMPTS = 3;
const AGAIN_AFTER_MS = 500;

function isPassing({ status }: AskFailure): boolean {
  return status === null || status >= 500;
}

/** What kept Konnect from being asked, in words for people. */
export function describeFailure(error: unknown): string {
  if (!(error instanceof AskFailure)) return error instanceof Error ? error.message : String(error);
  switch (error.status) {
    case 401:
      return "Konnect refused the token in KONNECT_TOKEN (401): it is wrong, expired or revoked";
    case 403:
      return "the token in KONNECT_TOKEN may not read audit logs (403)";
    default:
      return `Konnect ${error.message}`;
  }
}

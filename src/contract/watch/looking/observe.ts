// One look at a webhook: which calls, in which order, for every host that looks now and then. The host asks; it has the
// way to the API, the token and the patience.

import type * as z from "zod/mini";
import { isFarFrom, type Look } from "@/history/doubt";
import type { Scope } from "@/history/facts";
import type { Ledger } from "@/history/ledger";
import { type EpochMs, MINUTE_MS } from "@/lib/epoch";
import { type ReadCall, lookCalls } from "./look-calls";
import { type DetailAnswers, lookOf, type Observation } from "./observation";

/** Reading a webhook or a destination is itself recorded in the audit log, so it is done no more often than this. */
export const DETAILS_EVERY_MS = 15 * MINUTE_MS;

/** No answer that can be used. */
export class AskFailure extends Error {
  /** HTTP status; null where there was no answer. */
  readonly status: number | null;
  /** The `Date` of the answer. */
  readonly at: EpochMs | null;
  /** How long the API asks to be left alone; null where it does not say. */
  readonly retryAfterMs: number | null;

  /** @param reason few words, without anything of the call: they are kept and shown */
  constructor(
    reason: string,
    more: {
      readonly status?: number;
      readonly at?: EpochMs | null;
      readonly retryAfterMs?: number | null;
    } = {},
  ) {
    super(reason);
    this.name = "AskFailure";
    this.status = more.status ?? null;
    this.at = more.at ?? null;
    this.retryAfterMs = more.retryAfterMs ?? null;
  }
}

/** Asks the API. @throws AskFailure */
export type Ask = <Schema extends z.core.$ZodType>(
  call: ReadCall<Schema>,
) => Promise<{ readonly body: z.core.output<Schema>; readonly at: EpochMs }>;

interface Observing {
  readonly ask: Ask;
  readonly intervalMs: number;
  /** Since the host was started, by the API's clock; null: not yet. */
  readonly detailsAskedAt: EpochMs | null;
}

interface Observed {
  /** One, or two where something was seen to change; in order. */
  readonly looks: readonly [Look, ...Look[]];
  readonly detailsAskedAt: EpochMs | null;
}

/**
 * Details are asked before the status that they go with: what changes between the two is then found by the next look.
 *
 * @throws AskFailure where a call was not answered with what was asked for: then nothing can be said
 */
export async function observe(
  ledger: Ledger,
  { ask, intervalMs, detailsAskedAt }: Observing,
): Promise<Observed> {
  const { scope } = ledger;
  const { last } = ledger.looking;
  const isNew = detailsAskedAt === null || last === null || ledger.looking.details === null;
  const isDue = isNew || last.at - detailsAskedAt >= DETAILS_EVERY_MS - intervalMs;
  const asked = isDue ? await askDetails(scope, ask) : null;
  const first = await askStatus(scope, ask, intervalMs, asked);
  const firstLook = lookOf(first);
  const hasChanged =
    last !== null && (last.enabled !== firstLook.enabled || last.status !== firstLook.status);
  const isAfterPause = last !== null && isFarFrom(last.at, first.at, intervalMs);
  if (!hasChanged && (asked || !isAfterPause))
    return { looks: [firstLook], detailsAskedAt: asked ? first.at : detailsAskedAt };
  const second = await askStatus(scope, ask, intervalMs, await askDetails(scope, ask));
  const looks: Observed["looks"] = isSame(first, second)
    ? [lookOf(second)]
    : [{ ...firstLook, details: null }, lookOf(second)];
  return { looks, detailsAskedAt: second.at };
}

async function askStatus(
  scope: Scope,
  ask: Ask,
  intervalMs: number,
  details: DetailAnswers | null,
): Promise<Observation> {
  const [status, job] = await Promise.all([ask(lookCalls.status(scope)), ask(lookCalls.job(scope))]);
  return { at: status.at, intervalMs, status: status.body, job: job.body, details };
}

async function askDetails(scope: Scope, ask: Ask): Promise<DetailAnswers> {
  if (scope.portalId !== null) {
    const { body: webhook } = await ask(lookCalls.portalWebhook(scope, scope.portalId));
    const destination = await askDestination(scope, ask, webhook.audit_log_destination_id);
    return { webhook, settings: null, destination };
  }
  const [{ body: webhook }, { body: settings }] = await Promise.all([
    ask(lookCalls.orgWebhook(scope)),
    ask(lookCalls.orgSettings(scope)),
  ]);
  const destination = await askDestination(scope, ask, webhook.audit_log_destination_id);
  return { webhook, settings, destination };
}

/** Null where it is gone, or may not be read: the webhook itself still tells enough. */
async function askDestination(scope: Scope, ask: Ask, id = "") {
  if (id === "") return null;
  try {
    return (await ask(lookCalls.destination(scope, id))).body;
  } catch (error) {
    if (error instanceof AskFailure && (error.status === 403 || error.status === 404)) return null;
    throw error;
  }
}

function isSame(one: Observation, other: Observation): boolean {
  return JSON.stringify([one.status, one.job]) === JSON.stringify([other.status, other.job]);
}

// The beginning of a probe: what the webhook had tried before, and the event. Knows no HTTP.

import type { LogFormat } from "@/audit-log/record/log-format";
import type { WebhookScope } from "@/api/webhook/webhook-scope";
import type { WebhookStatus } from "@/contract/webhook/webhook-status";
import type { Probe } from "@/entities/probe/probe";
import type { EpochMs } from "@/lib/epoch";

export interface ProbePorts {
  /** Always asks the API. */
  readonly readStatus: () => Promise<WebhookStatus>;
  /** The API's own now. */
  readonly now: () => Promise<EpochMs>;
  /** The call that makes events, with the nonce where the API takes it; of a portal no call does. */
  readonly causeEvents: ((nonce: string) => Promise<{ readonly isMarked: boolean }>) | null;
}

export interface ProbeTarget {
  readonly scope: WebhookScope;
  readonly destinationId: string;
  readonly logFormat: LogFormat;
}

/** Rejects with the error of a call that fails. */
export async function beginProbe(target: ProbeTarget, nonce: string, ports: ProbePorts): Promise<Probe> {
  // First, so that an older attempt is not taken for the answer.
  const { last_attempt_at: attemptBefore = null } = await ports.readStatus();
  const askedAt = await ports.now();
  const { isMarked } = (await ports.causeEvents?.(nonce)) ?? { isMarked: false };
  return { ...target, nonce, askedAt, attemptBefore, isMarked, recorded: null, verdict: null };
}

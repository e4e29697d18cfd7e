// A probe: an event that was made on purpose, to be looked for in the SIEM behind a destination. Owns what is kept of it
// and how much. Whether the event arrived there, only a person says who has looked.

import * as z from "zod/mini";
import type { WebhookScope } from "@/api/webhook/webhook-scope";
import { LOG_FORMATS } from "@/audit-log/record/log-format";
import { REGIONS } from "@/audit-log/region";

/** The newest ones of an organisation; older ones are let go of, open ones too. */
export const MAX_PROBES = 50;

const scopeSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("region"), region: z.enum(REGIONS) }),
  z.object({ kind: z.literal("portal"), portalId: z.string() }),
]);

const recordedSchema = z.object({
  /**
   * * `nonce`: the nonce stands in its query.
   * * `call`: it holds no nonce; it is a call of the same principal, path and time.
   * * `sign_in`: the first sign-in at the portal that was recorded after the probe began.
   */
  by: z.enum(["nonce", "call", "sign_in"]),
  traceId: z.string(),
  at: z.number(),
  /** See entry-key.ts; null where the pull API does not tell the event. */
  entryKey: z.nullable(z.string()),
});
export type RecordedEvent = z.infer<typeof recordedSchema>;

/** Given by a person. */
export const PROBE_VERDICTS = ["found", "not_there"] as const;

const probeSchema = z.object({
  /** Tells it from all others. Of a region's probe it was the query of the call. */
  nonce: z.string(),
  scope: scopeSchema,
  /** Where the webhook sent to when it began; `""` where that could not be read. */
  destinationId: z.string(),
  logFormat: z.enum(LOG_FORMATS),
  /** By the API's clock, as well as it is known. */
  askedAt: z.number(),
  /** `last_attempt_at` of the webhook right before; null: there had been no attempt. */
  attemptBefore: z.nullable(z.string()),
  /** Whether the call carried the nonce: an API may refuse a query that it does not know. Never of a portal's. */
  isMarked: z.boolean(),
  /** Null as long as its event was not found in the record. */
  recorded: z.nullable(recordedSchema),
  /** Null: open. */
  verdict: z.nullable(z.object({ word: z.enum(PROBE_VERDICTS), at: z.number() })),
});
export type Probe = z.infer<typeof probeSchema>;
export type ProbeVerdict = (typeof PROBE_VERDICTS)[number];

/** What was stored, newest first; anything else in it is left out. */
export function readProbes(stored: string | null): readonly Probe[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(stored ?? "[]");
  } catch {
    return [];
  }
  if (!Array.isArray(parsed)) return [];
  const probes = parsed.flatMap((each: unknown): Probe[] => {
    const read = z.safeParse(probeSchema, each);
    return read.success ? [read.data] : [];
  });
  return probes.slice(0, MAX_PROBES);
}

/** With the probe first. */
export function withProbe(probes: readonly Probe[], probe: Probe): readonly Probe[] {
  return [probe, ...probes].slice(0, MAX_PROBES);
}

export function withChanges(
  probes: readonly Probe[],
  nonce: string,
  changes: Partial<Omit<Probe, "nonce">>,
): readonly Probe[] {
  return probes.map((each) => (each.nonce === nonce ? { ...each, ...changes } : each));
}

export function withoutProbe(probes: readonly Probe[], nonce: string): readonly Probe[] {
  return probes.filter((each) => each.nonce !== nonce);
}

/** Of one webhook, newest first. */
export function probesOf(probes: readonly Probe[], scope: WebhookScope): readonly Probe[] {
  return probes.filter((probe) => isSamePlace(probe.scope, scope));
}

/** The newest one of each place that sent to the destination. */
export function latestPerPlace(probes: readonly Probe[], destinationId: string): readonly Probe[] {
  const ofDestination = probes.filter((probe) => probe.destinationId === destinationId);
  return ofDestination.filter(
    ({ scope }, index) => index === ofDestination.findIndex((other) => isSamePlace(other.scope, scope)),
  );
}

function isSamePlace(one: WebhookScope, other: WebhookScope): boolean {
  return one.kind === "region"
    ? other.kind === "region" && one.region === other.region
    : other.kind === "portal" && one.portalId === other.portalId;
}

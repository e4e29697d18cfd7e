// Scripts worth having at hand: what collectors really do.

import type { BehaviourStep } from "@/contract/sandbox/receiver";

const OK: BehaviourStep = { respond: { status: 200 }, latency_ms: 40, times: 1 };

/** Where the preset of redirects leads: to the same receiver, which then takes the request. */
const MOVED = "moved";

export const SCRIPT_PRESETS = [
  "healthy",
  "recovers",
  "slowDown",
  "unauthorized",
  "timesOut",
  "expired",
  "redirects",
] as const;
export type ScriptPreset = (typeof SCRIPT_PRESETS)[number];

/** `urlPrefix`: of the receiver that gets the script. */
export function presetSteps(preset: ScriptPreset, urlPrefix: string): readonly BehaviourStep[] {
  const scripts: Readonly<Record<ScriptPreset, readonly BehaviourStep[]>> = {
    healthy: [OK],
    recovers: [{ respond: { status: 500, body: "internal error" }, latency_ms: 40, times: 2 }, OK],
    slowDown: [
      {
        respond: { status: 429, headers: { "retry-after": "7" }, body: "slow down" },
        latency_ms: 40,
        times: 1,
      },
      OK,
    ],
    unauthorized: [{ respond: { status: 401, body: "token not known" }, latency_ms: 40, times: 1 }],
    timesOut: [{ fail: "timeout", latency_ms: 0, times: 1 }],
    expired: [{ fail: "tls_expired", latency_ms: 0, times: 1 }],
    redirects: [
      { respond: { status: 307, headers: { location: movedUnder(urlPrefix) } }, latency_ms: 40, times: 1 },
      OK,
    ],
  };
  return scripts[preset];
}

function movedUnder(urlPrefix: string): string {
  return urlPrefix.endsWith("/") ? urlPrefix + MOVED : `${urlPrefix}/${MOVED}`;
}

// A day with a receiver that fails, in virtual time, through the server's own HTTP surface.

import { RETRIES_SPAN_MS, RETRY_POLICY } from "@/audit-log/delivery/retry-policy";
import { sandboxPaths } from "@/contract/sandbox/sandbox-paths";
import { DAY_MS, HOUR_MS } from "@/lib/epoch";
import { createMemoryStore } from "@/mock-server/adapters/memory-store";
import { createMockServer } from "@/mock-server/boot/create-mock-server";
import { BENCH_START } from "./bench-world";
import { type Figure, rounded, type Stopwatch } from "./figure";

const HOURS = DAY_MS / HOUR_MS;
/** After each step there is a look at the limit. */
const STEPS_PER_HOUR = 6;
const STEPS = HOURS * STEPS_PER_HOUR;
const API = "https://us.api.konghq.com";

const BEHAVIOURS = {
  /** Nothing ever gets through: the webhook turns inactive, and every hour it is switched on again. */
  "never answers well": [{ respond: { status: 503 } }],
  /** Every batch needs all its retries, so that batches come faster than they leave: the longest queue there is. */
  "answers the last retry": Array.from({ length: Math.ceil(DAY_MS / RETRIES_SPAN_MS) }, () => [
    { respond: { status: 503 }, times: RETRY_POLICY.maxRetries },
    { respond: { status: 200 } },
  ]).flat(),
} as const;

export type FailingBehaviour = keyof typeof BEHAVIOURS;

export const FAILING_BEHAVIOURS = Object.keys(BEHAVIOURS) as FailingBehaviour[]; // its own keys

async function startServer() {
  const server = createMockServer({ store: createMemoryStore(), wallClock: { now: () => BENCH_START } });
  await server.start(() => ({
    scenario: "fresh",
    seed: 1,
    now: BENCH_START,
    clock: { state: "paused", speed: 1 },
  }));
  return async (method: string, url: string, body?: unknown) => {
    const answer = await server.handle({
      method,
      url,
      headers: { authorization: "Bearer kpat_org_admin" },
      body: body === undefined ? null : new TextEncoder().encode(JSON.stringify(body)),
      clientIp: "203.0.113.7",
    });
    if (answer.type !== "response" || answer.status >= 400) {
      throw new Error(`${method} ${url}: ${JSON.stringify(answer)}`);
    }
    return answer.body === null ? null : JSON.parse(answer.body);
  };
}

/**
 * @param options.limitMs real time after which the day is broken off; the figure then says how far it came
 */
export async function failingReceiverFigure(
  stopwatch: Stopwatch,
  behaviour: FailingBehaviour,
  { eventCount, limitMs }: { eventCount: number; limitMs: number },
): Promise<Figure> {
  const call = await startServer();
  const sandbox = (method: string, path: string, body?: unknown) =>
    call(method, `http://localhost${path}`, body);
  const { data: receivers } = await sandbox("GET", sandboxPaths.receivers());
  const [{ id, name, url_prefix }] = receivers;
  await sandbox("PUT", sandboxPaths.receiver(id), { name, url_prefix, behaviour: BEHAVIOURS[behaviour] });
  const destination = await call("POST", `${API}/v3/audit-log-destinations`, {
    name: "SIEM",
    endpoint: `${url_prefix}in`,
    authorization: "Bearer made-up",
  });
  const switchOn = () =>
    call("PATCH", `${API}/v3/audit-log-webhook`, {
      audit_log_destination_id: destination.id,
      enabled: true,
    });

  const startedAtMs = stopwatch.wallMs();
  const startedAtCpuMs = stopwatch.cpuMs();
  const stepMs: number[] = [];
  while (stepMs.length < STEPS && stopwatch.wallMs() - startedAtMs < limitMs) {
    const stepStartedAtMs = stopwatch.wallMs();
    if (stepMs.length % STEPS_PER_HOUR === 0) {
      await switchOn();
      await sandbox("POST", sandboxPaths.events(), {
        count: Math.ceil(eventCount / HOURS),
        over_ms: HOUR_MS,
      });
    }
    await sandbox("POST", sandboxPaths.clockAdvance(), { ms: HOUR_MS / STEPS_PER_HOUR });
    stepMs.push(stopwatch.wallMs() - stepStartedAtMs);
  }
  const wallMs = stopwatch.wallMs() - startedAtMs;
  const { counts } = await sandbox("GET", sandboxPaths.world());
  return {
    figure: `a day of a receiver that ${behaviour}`,
    value: rounded(wallMs / 1000),
    unit: "s",
    cpu_s: rounded((stopwatch.cpuMs() - startedAtCpuMs) / 1000),
    hours: rounded(stepMs.length / STEPS_PER_HOUR),
    is_whole_day: stepMs.length === STEPS,
    first_ten_minutes_ms: rounded(stepMs[0] ?? Number.NaN),
    last_ten_minutes_ms: rounded(stepMs.at(-1) ?? Number.NaN),
    events: counts.events,
    batches: counts.batches,
    attempts: counts.attempts,
  };
}

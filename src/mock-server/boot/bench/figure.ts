/** One measured number; printed as one line of JSON. Names of details say their unit, as everywhere. */
export interface Figure {
  readonly figure: string;
  readonly value: number;
  readonly unit: string;
  readonly [detail: string]: number | string | boolean | readonly number[];
}

/** What the program that measures reads its times from. */
export interface Stopwatch {
  wallMs(): number;
  /** Of all threads of this process: hardly disturbed by what else the machine does. */
  cpuMs(): number;
}

export interface Lap {
  readonly wallMs: number;
  readonly cpuMs: number;
}

export async function timed(stopwatch: Stopwatch, work: () => Promise<unknown>): Promise<Lap> {
  const wallMs = stopwatch.wallMs();
  const cpuMs = stopwatch.cpuMs();
  await work();
  return { wallMs: stopwatch.wallMs() - wallMs, cpuMs: stopwatch.cpuMs() - cpuMs };
}

/** @param values at least one */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >>> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** To three significant digits: more is noise. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

// How far the command is, on standard error: one line that is written over on a terminal, a line every few seconds elsewhere.

import type { Finding } from "@/verify/judge/judge-rows";

const TERMINAL_EVERY_MS = 200;
const ELSEWHERE_EVERY_MS = 5000;

interface Output {
  readonly isTTY?: boolean;
  readonly write: (text: string) => unknown;
}

export class Progress {
  readonly #output: Output | null;
  readonly #startedAtMs = performance.now();
  #toldAtMs = performance.now();
  #records = 0;
  #hasFinding = false;

  constructor(output: Output | null) {
    this.#output = output;
  }

  add(findings: readonly Finding[], part: string): void {
    this.#records += findings.length;
    const isFirst =
      !this.#hasFinding && findings.some(({ verdict }) => verdict !== "intact" && verdict !== "not_a_record");
    this.#hasFinding ||= isFirst;
    const nowMs = performance.now();
    const everyMs = this.#output?.isTTY === true ? TERMINAL_EVERY_MS : ELSEWHERE_EVERY_MS;
    if (!isFirst && nowMs - this.#toldAtMs < everyMs) return;
    this.#toldAtMs = nowMs;
    const aSecond = Math.round(this.#records / Math.max((nowMs - this.#startedAtMs) / 1000, 0.001));
    const text = `${part}: ${this.#records.toLocaleString("en-US")} records, ${aSecond.toLocaleString("en-US")} a second`;
    this.#tell(isFirst ? `${text}; the first one that is not intact was found` : text);
  }

  /** @param entries so many were pulled */
  pulled(entries: number): void {
    if (!this.#isTime()) return;
    this.#tell(`recorded by Konnect: ${entries.toLocaleString("en-US")} entries`);
  }

  /** @param held so many of the records that nothing explained were held against entries */
  restoring(held: number, of: number): void {
    if (!this.#isTime()) return;
    const [done, all] = [held, of].map((count) => count.toLocaleString("en-US"));
    this.#tell(`${done} of ${all} records that nothing explained were held against it`);
  }

  #isTime(): boolean {
    const nowMs = performance.now();
    const everyMs = this.#output?.isTTY === true ? TERMINAL_EVERY_MS : ELSEWHERE_EVERY_MS;
    if (nowMs - this.#toldAtMs < everyMs) return false;
    this.#toldAtMs = nowMs;
    return true;
  }

  #tell(text: string): void {
    this.#output?.write(this.#output.isTTY === true ? `\r\u{1B}[K${text}` : `${text}\n`);
  }

  end(): void {
    if (this.#output?.isTTY === true) this.#output.write("\r\u{1B}[K");
  }
}

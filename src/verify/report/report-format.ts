// How numbers and stretches of time are written in a report.

import { toRfc3339 } from "@/lib/epoch";
import type { TimeWindow } from "@/verify/compare/comparison";
import type { ReportWords } from "./words/report-words";

export function counted({ language }: ReportWords): (count: number) => string {
  const format = new Intl.NumberFormat(language);
  return (count) => format.format(count);
}

export function spanText(window: TimeWindow | null, none: string): string {
  return window ? `${toRfc3339(window.from)} – ${toRfc3339(window.to)}` : none;
}

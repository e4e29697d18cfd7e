import { SIEM_DIALECTS, type SiemDialectId } from "@/audit-log/siem-queries/siem-dialects";

/** `Splunk (SPL)`; names are the same in every language. */
export function siemLabel(id: SiemDialectId): string {
  const { product, language } = SIEM_DIALECTS[id];
  return `${product} (${language})`;
}

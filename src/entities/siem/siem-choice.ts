// Which SIEM the viewer uses: remembered by the browser, for every place that writes a query.

import { SIEM_DIALECT_IDS, type SiemDialectId } from "@/audit-log/siem-queries/siem-dialects";
import { safeStorage } from "@/lib/safe-storage";

const STORAGE_KEY = "console-siem";
const remembered = safeStorage(() => localStorage);

export function rememberedSiem(): SiemDialectId {
  const stored = remembered.read(STORAGE_KEY);
  return SIEM_DIALECT_IDS.find((id) => id === stored) ?? "splunk";
}

export function rememberSiem(id: SiemDialectId): void {
  remembered.write(STORAGE_KEY, id);
}

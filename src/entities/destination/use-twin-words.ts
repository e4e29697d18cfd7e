import { useCallback } from "react";
import { useT } from "@/i18n/use-t";
import type { Twin } from "./tell-endpoints-apart";

/** Which one it is of several endpoints that read the same. */
export function useTwinWords(): (twin: Twin) => string {
  const t = useT();
  return useCallback(({ number, total }) => t("webhook.cell.endpointTwin", { number, total }), [t]);
}

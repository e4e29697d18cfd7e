import { useNavigate } from "react-router-dom";
import { REGIONS } from "@/audit-log/region";
import { useT } from "@/i18n/use-t";
import { regionWebhookPath } from "@/lib/console-paths";
import type { Command } from "@/ui/command/command";

/** The way to the webhook of each region. */
export function useRegionCommands(): readonly Command[] {
  const t = useT();
  const navigate = useNavigate();
  return REGIONS.map((region) => ({
    id: `region ${region}`,
    label: t(`webhook.region.${region}`),
    kind: t("palette.region"),
    run: () => void navigate(regionWebhookPath(region)),
  }));
}

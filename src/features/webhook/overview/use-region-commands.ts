import { useNavigate } from "react-router-dom";
import { REGIONS } from "@/audit-log/region";
import { useT } from "@/i18n/use-t";
import { regionWebhookPath, type WebhookTab } from "@/lib/console-paths";
import type { Command } from "@/ui/command/command";

/** The way to the webhook of each region, and to its tabs. */
export function useRegionCommands(
  tabs: readonly { readonly tab: WebhookTab; readonly label: string }[],
): readonly Command[] {
  const t = useT();
  const navigate = useNavigate();
  const webhooks: readonly Command[] = REGIONS.map((region) => ({
    id: `region ${region}`,
    label: t(`ui.region.${region}`),
    kind: t("palette.region"),
    keywords: t("webhook.tab.setup"),
    run: () => void navigate(regionWebhookPath(region)),
  }));
  const below = REGIONS.flatMap((region) =>
    tabs.map(({ tab, label }): Command => ({
      id: `region ${region} ${tab}`,
      label: `${t(`ui.region.${region}`)} · ${label}`,
      kind: t("palette.region"),
      listing: "when_typed",
      run: () => void navigate(regionWebhookPath(region, tab)),
    })),
  );
  return [...webhooks, ...below];
}

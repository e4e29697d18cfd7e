import { useT } from "@/i18n/use-t";
import { sandboxPath } from "@/lib/console-paths";
import type { Crumb } from "@/ui/layout/PageHeader";

/** The way down to the pages of receivers. */
export function useReceiverCrumbs(): readonly Crumb[] {
  const t = useT();
  return [
    { label: t("sandbox.title"), to: sandboxPath() },
    { label: t("sandbox.receivers.title"), to: sandboxPath("receivers") },
  ];
}

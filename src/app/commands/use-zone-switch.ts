import { toggleZone } from "@/i18n/time-zone";
import { useT } from "@/i18n/use-t";
import { useToast } from "@/ui/overlay/toast-context";

/** Shows all times in UTC, or again in the viewer's own zone, and says so. */
export function useZoneSwitch(): () => void {
  const t = useT();
  const toast = useToast();
  return () => toast({ message: t("app.shownIn", { zone: toggleZone() }), tone: "info" });
}

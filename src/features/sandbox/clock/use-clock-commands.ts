import { useMutation } from "@tanstack/react-query";
import { clockMutations } from "@/api/sandbox/clock-mutations";
import { formatDuration } from "@/i18n/format";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "@/lib/epoch";
import type { Command } from "@/ui/command/command";
import { useToast } from "@/ui/overlay/toast-context";

const STEPS_MS = [MINUTE_MS, HOUR_MS, DAY_MS] as const;

/** Moving the world's clock from any page. */
export function useClockCommands(): readonly Command[] {
  const t = useT();
  const toast = useToast();
  const { locale } = useLanguage();
  const { mutate } = useMutation(clockMutations.advance());
  return STEPS_MS.map((ms) => {
    const duration = formatDuration(ms, locale);
    return {
      id: `advance ${ms}`,
      label: t("palette.advance", { duration }),
      kind: t("palette.action"),
      run: () =>
        mutate(
          { ms },
          {
            onSuccess: () => toast({ message: t("palette.advanced", { duration }), tone: "success" }),
            onError: () => toast({ message: t("palette.notAdvanced"), tone: "danger" }),
          },
        ),
    };
  });
}

import { useQuery } from "@tanstack/react-query";
import { tokenQueries } from "@/api/sandbox/token-queries";
import { useT } from "@/i18n/use-t";
import type { Command } from "@/ui/command/command";
import { useBecome } from "./use-become";

/** Going on as another user. */
export function useUserCommands(): readonly Command[] {
  const t = useT();
  const become = useBecome();
  const { data = [] } = useQuery(tokenQueries.list());
  return data.map((token) => ({
    id: `user ${token.token}`,
    label: t("palette.user", { name: token.label }),
    kind: t("palette.action"),
    run: () => become(token),
  }));
}

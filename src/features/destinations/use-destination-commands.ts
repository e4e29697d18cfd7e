import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "react-router-dom";
import { destinationQueries } from "@/api/webhook/destination-queries";
import { useT } from "@/i18n/use-t";
import { destinationPath } from "@/lib/console-paths";
import { rotationPath } from "@/lib/rotation-path";
import type { Command } from "@/ui/command/command";
import { shortenEndpoint } from "@/entities/destination/shorten-endpoint";

/** The way to each destination, by name or endpoint, and to a new token for it. */
export function useDestinationCommands(): readonly Command[] {
  const t = useT();
  const navigate = useNavigate();
  const { data = [] } = useQuery(destinationQueries.list());
  return data.flatMap(({ id, name, endpoint }): Command[] => [
    {
      id: `destination ${id}`,
      label: name,
      kind: t("palette.destination"),
      keywords: shortenEndpoint(endpoint),
      run: () => void navigate(destinationPath(id)),
    },
    {
      id: `rotation ${id}`,
      label: t("palette.rotate", { name }),
      kind: t("palette.destination"),
      listing: "when_typed",
      run: () => void navigate(rotationPath(id)),
    },
  ]);
}

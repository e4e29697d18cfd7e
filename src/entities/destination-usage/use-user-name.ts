import { useT } from "@/i18n/use-t";
import type { DestinationUser } from "./destination-usage";

/** How a user of a destination is called in a list and in a sentence. */
export function useUserName(): (user: DestinationUser) => string {
  const t = useT();
  return (user) =>
    user.kind === "region"
      ? t(`ui.region.${user.region}`)
      : t("destinations.usage.portal", { name: user.name });
}

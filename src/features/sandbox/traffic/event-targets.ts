// Where events can happen: in a region, or in a portal.

import { REGIONS } from "@/audit-log/region";
import type { Portal } from "@/contract/portal";
import { portalTitle } from "@/contract/portal-title";
import type { Translate } from "@/i18n/message-key";
import type { SelectOption } from "@/ui/form/field/FormSelect";

export function targetOptions(portals: readonly Portal[], t: Translate): readonly SelectOption[] {
  return [
    ...REGIONS.map((region) => ({ value: region, label: t(`ui.region.${region}`) })),
    ...portals.map((portal) => ({
      value: portal.id,
      label: t("sandbox.events.portalOption", { name: portalTitle(portal) }),
    })),
  ];
}

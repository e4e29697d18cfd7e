import Box from "@mui/material/Box";
import { isRegion, REGIONS } from "@/audit-log/region";
import { portalTitle } from "@/contract/portal-title";
import { DELIVERY_STATES } from "@/contract/sandbox/delivery";
import { useT } from "@/i18n/use-t";
import { FilterSelect } from "@/ui/table/FilterSelect";
import { STATE_WORDS } from "@/features/deliveries/attempts/attempt-words";
import type { DeliveryFilters } from "./delivery-address";
import type { DeliveriesScope } from "@/features/deliveries/delivery-scope";
import type { DeliveryNames } from "@/features/deliveries/use-delivery-names";

export interface DeliveryFilterBarProps {
  readonly scopeKind: DeliveriesScope["kind"];
  readonly filters: DeliveryFilters;
  readonly names: Pick<DeliveryNames, "portals" | "destinations">;
  readonly onChange: (change: Partial<DeliveryFilters>) => void;
}

/** What narrows the list. On the page of one webhook there is none to choose. */
export function DeliveryFilterBar({ scopeKind, filters, names, onChange }: DeliveryFilterBarProps) {
  const t = useT();
  return (
    <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1.5, minWidth: 0 }}>
      {scopeKind === "all" && (
        <FilterSelect
          label={t("deliveries.filter.webhook")}
          allLabel={t("deliveries.filter.allWebhooks")}
          value={filters.region ?? filters.portalId ?? ""}
          onChange={(value) =>
            onChange(
              isRegion(value)
                ? { region: value, portalId: null }
                : { region: null, portalId: value === "" ? null : value },
            )
          }
          options={[
            {
              label: t("deliveries.filter.regions"),
              options: REGIONS.map((region) => ({ value: region, label: t(`ui.region.${region}`) })),
            },
            ...(names.portals.length === 0
              ? []
              : [
                  {
                    label: t("deliveries.filter.portals"),
                    options: names.portals.map((portal) => ({
                      value: portal.id,
                      label: portalTitle(portal),
                    })),
                  },
                ]),
          ]}
        />
      )}
      <FilterSelect
        label={t("deliveries.filter.state")}
        allLabel={t("deliveries.filter.all")}
        value={filters.state ?? ""}
        onChange={(value) => onChange({ state: DELIVERY_STATES.find((state) => state === value) ?? null })}
        options={DELIVERY_STATES.map((state) => ({ value: state, label: t(STATE_WORDS[state].key) }))}
      />
      <FilterSelect
        label={t("deliveries.filter.destination")}
        allLabel={t("deliveries.filter.allDestinations")}
        value={filters.destinationId ?? ""}
        onChange={(value) => onChange({ destinationId: value === "" ? null : value })}
        options={names.destinations.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </Box>
  );
}

import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { receiverMutations, receiverQueries } from "@/api/sandbox/receiver-queries";
import { destinationQueries } from "@/api/webhook/destination-queries";
import type { Receiver } from "@/contract/sandbox/receiver";
import { useT } from "@/i18n/use-t";
import { receiverPath } from "@/lib/console-paths";
import { RouterLink } from "@/ui/layout/RouterLink";
import { ErrorAlert } from "@/ui/state/ErrorAlert";
import { useShownError } from "@/ui/state/use-shown-error";
import { FilterSelect } from "@/ui/table/FilterSelect";
import { behavingAs, COLLECTOR_FAILURES, type CollectorFailure, isBroken } from "./collector-failures";

/** Makes a collector fail, or heals it; says which destinations feel that. */
export function CollectorControls() {
  const t = useT();
  const shown = useShownError();
  const receivers = useQuery(receiverQueries.list());
  const { data: destinations = [] } = useQuery(destinationQueries.list());
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [failure, setFailure] = useState<CollectorFailure>("unavailable");
  const all = receivers.data ?? [];
  const chosen =
    all.find(({ id }) => id === chosenId) ?? all.find((each) => feltBy(each).length > 0) ?? all[0];
  const replace = useMutation(receiverMutations.replace(chosen?.id ?? ""));
  if (receivers.isPending) return <output>{t("ui.loading")}</output>;
  if (!chosen) return <span>{t("dock.collectors.none")}</span>;
  const hasBroken = isBroken(chosen);
  const set = (behaviour: CollectorFailure | "healthy") => {
    if (!replace.isPending) replace.mutate(behavingAs(chosen, behaviour));
  };
  const felt = feltBy(chosen).map(({ name }) => name);
  return (
    <Box sx={{ display: "grid", rowGap: 1 }}>
      <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "flex-end", gap: 1 }}>
        <FilterSelect
          label={t("dock.collectors.collector")}
          options={all.map((each) => ({
            value: each.id,
            label: isBroken(each) ? t("dock.collectors.broken", { name: each.name }) : each.name,
          }))}
          value={chosen.id}
          onChange={setChosenId}
        />
        <FilterSelect
          label={t("dock.collectors.how")}
          options={COLLECTOR_FAILURES.map((value) => ({
            value,
            label: t(`dock.collectors.failure.${value}`),
          }))}
          value={failure}
          onChange={(value) => setFailure(value as CollectorFailure)} // one of the options
        />
        <Button
          variant="outlined"
          color="inherit"
          aria-disabled={replace.isPending}
          onClick={() => set(failure)}
        >
          {t("dock.collectors.break")}
        </Button>
        {hasBroken && (
          <Button
            variant="outlined"
            color="inherit"
            aria-disabled={replace.isPending}
            onClick={() => set("healthy")}
          >
            {t("dock.collectors.heal")}
          </Button>
        )}
      </Box>
      <output>
        {t(hasBroken ? "dock.collectors.isBroken" : "dock.collectors.isHealthy", { name: chosen.name })}{" "}
        {felt.length > 0
          ? t("dock.collectors.felt", { destinations: felt.join(", ") })
          : t("dock.collectors.unused")}{" "}
        <RouterLink to={receiverPath(chosen.id)} among="text">
          {t("dock.collectors.more")}
        </RouterLink>
      </output>
      {replace.error !== null && (
        <ErrorAlert error={{ ...shown(replace.error, "save"), title: t("dock.collectors.failed") }} />
      )}
    </Box>
  );

  /** An endpoint belongs to the collector with the longest matching prefix. */
  function feltBy(receiver: Receiver) {
    return destinations.filter(({ endpoint }) => {
      const matching = all.filter(({ url_prefix: prefix }) => endpoint.startsWith(prefix));
      const [owner] = matching.toSorted((one, other) => other.url_prefix.length - one.url_prefix.length);
      return owner?.id === receiver.id;
    });
  }
}

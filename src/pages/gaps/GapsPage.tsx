import { GapLedger } from "@/features/gaps/ledger/GapLedger";
import { GAP_FILTERS } from "@/features/gaps/ledger/gap-filters";
import { useTimeZone } from "@/i18n/time-zone";
import { useT } from "@/i18n/use-t";
import { withGap } from "@/i18n/with-gap";
import { useListAddress } from "@/pages/use-list-address";
import { PageHeader } from "@/ui/layout/PageHeader";
import type { ListAddressSettings } from "@/ui/table/list-address";

const LIST: ListAddressSettings<(typeof GAP_FILTERS)[number]> = {
  filters: GAP_FILTERS,
  // As the keeper of the history tells them: the newest first.
  defaultSort: null,
};

export function GapsPage() {
  const t = useT();
  const zone = useTimeZone();
  const [list, onListChange] = useListAddress(LIST);
  return (
    <>
      <PageHeader
        title={t("gaps.title")}
        description={`${withGap(t("gaps.description"))}${t("gaps.zone", { zone })}`}
      />
      <GapLedger list={list} onListChange={onListChange} />
    </>
  );
}

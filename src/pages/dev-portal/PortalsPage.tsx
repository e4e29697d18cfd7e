import { PortalList } from "@/features/portals/PortalList";
import { useT } from "@/i18n/use-t";
import { useListAddress } from "@/pages/use-list-address";
import type { ListAddressSettings } from "@/ui/table/list-address";
import { PageHeader } from "@/ui/layout/PageHeader";

const LIST: ListAddressSettings = {
  filters: [],
  defaultSort: { columnId: "name", direction: "ascending" },
};

export function PortalsPage() {
  const t = useT();
  const [list, onListChange] = useListAddress(LIST);
  return (
    <>
      <PageHeader
        title={t("portals.title")}
        crumbs={[{ label: t("app.navigation.devPortal") }]}
        description={t("portals.description")}
      />
      <PortalList list={list} onListChange={onListChange} />
    </>
  );
}

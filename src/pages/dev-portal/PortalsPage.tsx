import { PortalList } from "@/features/portals/PortalList";
import { useT } from "@/i18n/use-t";
import { PageHeader } from "@/ui/PageHeader";

export function PortalsPage() {
  const t = useT();
  return (
    <>
      <PageHeader
        title={t("portals.title")}
        crumbs={[{ label: t("app.navigation.devPortal") }]}
        description={t("portals.description")}
      />
      <PortalList />
    </>
  );
}

import { ConnectionView } from "@/features/connection/ConnectionView";
import { useT } from "@/i18n/use-t";
import { PageHeader } from "@/ui/layout/PageHeader";

export function ConnectionPage() {
  const t = useT();
  return (
    <>
      <PageHeader title={t("connection.title")} description={t("connection.description")} />
      <ConnectionView />
    </>
  );
}

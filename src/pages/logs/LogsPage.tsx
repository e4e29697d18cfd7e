import { LogsView } from "@/features/logs/list/LogsView";
import { useT } from "@/i18n/use-t";
import { PageHeader } from "@/ui/layout/PageHeader";

export function LogsPage() {
  const t = useT();
  return (
    <>
      <PageHeader title={t("logs.title")} description={t("logs.description")} />
      <LogsView />
    </>
  );
}

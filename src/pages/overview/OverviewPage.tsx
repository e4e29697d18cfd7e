import { Overview } from "@/features/webhook/overview/Overview";
import { useT } from "@/i18n/use-t";
import { PageHeader } from "@/ui/layout/PageHeader";

export function OverviewPage() {
  const t = useT();
  return (
    <>
      <PageHeader title={t("overview.title")} />
      <Overview />
    </>
  );
}

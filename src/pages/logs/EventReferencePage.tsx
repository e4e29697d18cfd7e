import { EventReference } from "@/features/logs/reference/EventReference";
import { useT } from "@/i18n/use-t";
import { LOGS_PATH } from "@/lib/console-paths";
import { PageHeader } from "@/ui/layout/PageHeader";

export function EventReferencePage() {
  const t = useT();
  return (
    <>
      <PageHeader
        title={t("app.navigation.eventReference")}
        crumbs={[{ label: t("logs.title"), to: LOGS_PATH }]}
        description={t("events.description")}
      />
      <EventReference />
    </>
  );
}

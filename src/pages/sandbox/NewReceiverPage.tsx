import { CreateReceiver } from "@/features/sandbox/receivers/CreateReceiver";
import { useT } from "@/i18n/use-t";
import { PageHeader } from "@/ui/layout/PageHeader";
import { useReceiverCrumbs } from "./use-receiver-crumbs";

export function NewReceiverPage() {
  const t = useT();
  const crumbs = useReceiverCrumbs();
  return (
    <>
      <PageHeader
        title={t("sandbox.receivers.form.title")}
        crumbs={crumbs}
        description={t("sandbox.receivers.form.description")}
      />
      <CreateReceiver />
    </>
  );
}

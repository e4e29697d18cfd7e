import { CreateReceiver } from "@/features/sandbox/CreateReceiver";
import { useT } from "@/i18n/use-t";
import { PageHeader } from "@/ui/PageHeader";
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

import { useT } from "@/i18n/use-t";
import { useToast } from "@/ui/overlay/toast-context";

/**
 * Asked before a webhook is saved. A form that changes nothing sends nothing, and says so: to send the switch once more
 * would resume a webhook that has stopped, which is a deed of its own.
 */
export function useSomethingToSave<TValues>(
  isAsOpened: (values: TValues) => boolean,
): (values: TValues) => Promise<boolean> {
  const t = useT();
  const toast = useToast();
  return async (values) => {
    if (!isAsOpened(values)) return true;
    toast({ message: t("setup.form.nothingToSave"), tone: "info" });
    return false;
  };
}

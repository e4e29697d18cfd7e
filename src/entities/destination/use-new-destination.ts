import { useState } from "react";
import type { ApiHost } from "@/contract/api-host";
import type { Destination } from "@/contract/destination";
import { useT } from "@/i18n/use-t";
import { useToast } from "@/ui/overlay/toast-context";
import type { NewDestinationSlot } from "./new-destination-slot";

export interface NewDestinationSettings {
  readonly host: ApiHost;
  /** The form's own way to choose one. */
  readonly choose: (destinationId: string) => void;
}

/** For a form that chooses a destination: opens the place where one is made, and comes back with it chosen. */
export function useNewDestination({ host, choose }: NewDestinationSettings) {
  const t = useT();
  const toast = useToast();
  const [isOpen, setIsOpen] = useState(false);
  const slot: NewDestinationSlot = {
    isOpen,
    host,
    onClose: () => setIsOpen(false),
    onCreated: ({ id, name }: Destination) => {
      choose(id);
      toast({ message: t("webhook.setup.created", { name }), tone: "success" });
    },
  };
  return { open: () => setIsOpen(true), slot };
}

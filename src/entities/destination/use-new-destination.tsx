import { useState } from "react";
import type { ApiHost } from "@/contract/api-host";
import { useT } from "@/i18n/use-t";
import { useToast } from "@/ui/overlay/toast-context";
import { Place } from "@/entities/place/Place";

export interface NewDestinationSettings {
  readonly host: ApiHost;
  /** The form's own way to choose one. */
  readonly choose: (destinationId: string) => void;
}

/**
 * For a form that chooses a destination: opens the place where one is made, and comes back with it chosen. `drawer` belongs
 * beside the form and not in it: its own form would submit that one.
 */
export function useNewDestination({ host, choose }: NewDestinationSettings) {
  const t = useT();
  const toast = useToast();
  const [isOpen, setIsOpen] = useState(false);
  const drawer = (
    <Place
      name="newDestination"
      isOpen={isOpen}
      host={host}
      onClose={() => setIsOpen(false)}
      onCreated={({ id, name }) => {
        choose(id);
        toast({ message: t("setup.form.created", { name }), tone: "success" });
      }}
    />
  );
  return { open: () => setIsOpen(true), drawer };
}

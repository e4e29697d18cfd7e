import { useState } from "react";
import { useT } from "@/i18n/use-t";
import { DetailDrawer } from "@/ui/overlay/DetailDrawer";
import { DeliveryDetails } from "./DeliveryDetails";
import type { DeliveryNames } from "@/features/deliveries/use-delivery-names";

export interface DeliveryDrawerProps {
  /** Null while it is closed. */
  readonly deliveryId: string | null;
  readonly names: DeliveryNames;
  readonly onClose: () => void;
  /** When it is out of sight, and the focus can go back. */
  readonly onClosed: () => void;
}

export function DeliveryDrawer({ deliveryId, names, onClose, onClosed }: DeliveryDrawerProps) {
  const t = useT();
  // What it showed last stays in it while it slides away.
  const [lastId, setLastId] = useState(deliveryId);
  if (deliveryId !== null && deliveryId !== lastId) setLastId(deliveryId);
  const shownId = deliveryId ?? lastId;
  return (
    <DetailDrawer
      title={shownId !== null && t("deliveries.drawer.title", { id: shownId })}
      closeLabel={t("deliveries.drawer.close")}
      isOpen={deliveryId !== null}
      onClose={onClose}
      onClosed={onClosed}
    >
      {shownId !== null && <DeliveryDetails key={shownId} deliveryId={shownId} names={names} />}
    </DetailDrawer>
  );
}

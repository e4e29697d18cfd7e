import { useParams } from "react-router-dom";
import { EditReceiver } from "@/features/sandbox/receivers/EditReceiver";
import { useReceiverCrumbs } from "./use-receiver-crumbs";

export function ReceiverSettingsPage() {
  const { receiverId = "" } = useParams();
  const crumbs = useReceiverCrumbs();
  return <EditReceiver key={receiverId} receiverId={receiverId} crumbs={crumbs} />;
}

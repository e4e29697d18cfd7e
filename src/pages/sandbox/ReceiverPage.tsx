import { useParams } from "react-router-dom";
import { RecordList } from "@/features/deliveries/records/RecordList";
import { ReceiverView } from "@/features/sandbox/receivers/ReceiverView";
import { useReceiverCrumbs } from "./use-receiver-crumbs";

export function ReceiverPage() {
  const { receiverId = "" } = useParams();
  const crumbs = useReceiverCrumbs();
  return (
    <ReceiverView
      key={receiverId}
      receiverId={receiverId}
      crumbs={crumbs}
      renderRecords={(body) => <RecordList body={body} arrival="unsaid" />}
    />
  );
}

import { useParams } from "react-router-dom";
import { type Places, PlacesContext } from "@/entities/place/Place";
import { RecordList } from "@/features/deliveries/records/RecordList";
import { ReceiverView } from "@/features/sandbox/receivers/ReceiverView";
import { useReceiverCrumbs } from "./use-receiver-crumbs";

const PLACES: Partial<Places> = {
  receivedRecords: ({ body }) => <RecordList body={body} arrival="unsaid" />,
};

export function ReceiverPage() {
  const { receiverId = "" } = useParams();
  const crumbs = useReceiverCrumbs();
  return (
    <PlacesContext value={PLACES}>
      <ReceiverView key={receiverId} receiverId={receiverId} crumbs={crumbs} />
    </PlacesContext>
  );
}

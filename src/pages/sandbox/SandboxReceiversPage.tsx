import { RecordInspector } from "@/features/deliveries/RecordInspector";
import { ReceiversView } from "@/features/sandbox/ReceiversView";

export function SandboxReceiversPage() {
  return <ReceiversView renderRecords={(body) => <RecordInspector body={body} />} />;
}

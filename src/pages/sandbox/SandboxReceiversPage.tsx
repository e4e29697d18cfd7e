import { ReceiverList } from "@/features/sandbox/ReceiverList";

export function SandboxReceiversPage() {
  return <ReceiverList />;
}

import { ReceiverList } from "@/features/sandbox/receivers/ReceiverList";

export function SandboxReceiversPage() {
  return <ReceiverList />;
}

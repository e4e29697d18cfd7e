import { TrafficView } from "@/features/sandbox/TrafficView";

export function SandboxTrafficPage() {
  return <TrafficView />;
}

import { TrafficView } from "@/features/sandbox/traffic/TrafficView";

export function SandboxTrafficPage() {
  return <TrafficView />;
}

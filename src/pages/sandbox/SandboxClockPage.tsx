import { ClockView } from "@/features/sandbox/ClockView";

export function SandboxClockPage() {
  return <ClockView />;
}

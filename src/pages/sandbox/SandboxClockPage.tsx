import { ClockView } from "@/features/sandbox/clock/ClockView";

export function SandboxClockPage() {
  return <ClockView />;
}

import { capabilities } from "@/api/session/capabilities";
import { withWords } from "@/i18n/words";
import { lazyOverlay } from "@/ui/overlay/lazy-overlay";

const PausedClock = lazyOverlay(() =>
  withWords(["demo"], async () => (await import("@/features/sandbox/clock/PausedClock")).PausedClock),
);

/** For what waits for time to pass: only the sandbox has a clock that can stand still. */
export function PausedClockNotice() {
  return capabilities().hasSandbox && <PausedClock isOpen onClose={() => undefined} />;
}

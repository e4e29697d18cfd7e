import { withWords } from "@/i18n/words";
import { lazyOverlay } from "@/ui/overlay/lazy-overlay";

/** For pages that tell why a destination fails: mends it without leaving them. */
export const FixDestination = lazyOverlay(() =>
  withWords(
    ["destinations"],
    async () => (await import("@/features/destinations/edit/FixDestination")).FixDestination,
  ),
);

import { withWords } from "@/i18n/words";
import { lazyOverlay } from "@/ui/overlay/lazy-overlay";

/** For forms that choose a destination: makes one without leaving them. */
export const NewDestination = lazyOverlay(() =>
  withWords(
    ["destinations"],
    async () => (await import("@/features/destinations/create/NewDestinationDrawer")).NewDestinationDrawer,
  ),
);

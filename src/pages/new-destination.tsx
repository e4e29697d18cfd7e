import type { NewDestinationSlot } from "@/features/webhook/new-destination-slot";
import { withWords } from "@/i18n/words";
import { lazyOverlay } from "@/ui/lazy-overlay";

const NewDestinationDrawer = lazyOverlay(() =>
  withWords(
    ["destinations"],
    async () => (await import("@/features/destinations/NewDestinationDrawer")).NewDestinationDrawer,
  ),
);

/** For forms that choose a destination: makes one without leaving them. */
export function renderNewDestination(slot: NewDestinationSlot) {
  return <NewDestinationDrawer {...slot} />;
}

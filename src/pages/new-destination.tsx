import type { NewDestinationSlot } from "@/entities/destination/new-destination-slot";
import { withWords } from "@/i18n/words";
import { lazyOverlay } from "@/ui/overlay/lazy-overlay";

const NewDestinationDrawer = lazyOverlay(() =>
  withWords(
    ["destinations"],
    async () => (await import("@/features/destinations/create/NewDestinationDrawer")).NewDestinationDrawer,
  ),
);

/** For forms that choose a destination: makes one without leaving them. */
export function renderNewDestination(slot: NewDestinationSlot) {
  return <NewDestinationDrawer {...slot} />;
}

import type { NewDestinationSlot } from "@/features/webhook/new-destination-slot";
import { lazyOverlay } from "@/ui/lazy-overlay";

const NewDestinationDrawer = lazyOverlay(
  async () => (await import("@/features/destinations/NewDestinationDrawer")).NewDestinationDrawer,
);

/** For forms that choose a destination: makes one without leaving them. */
export function renderNewDestination(slot: NewDestinationSlot) {
  return <NewDestinationDrawer {...slot} />;
}

import { withWords } from "@/i18n/words";
import { lazyOverlay } from "@/ui/lazy-overlay";

// Neither comes with a first visit.
export const CommandPalette = lazyOverlay(async () =>
  withWords(
    ["palette", "users", "webhook", "replay"],
    async () => (await import("./CommandPalette")).CommandPalette,
  ),
);
export const ShortcutsDialog = lazyOverlay(async () => (await import("./ShortcutsDialog")).ShortcutsDialog);

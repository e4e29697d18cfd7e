import { withWords } from "@/i18n/words";
import { lazyOverlay } from "@/ui/overlay/lazy-overlay";

// Neither comes with a first visit.
export const CommandPalette = lazyOverlay(async () =>
  withWords(
    ["palette", "users", "webhook", "replay", "shortcuts"],
    async () => (await import("@/app/commands/CommandPalette")).CommandPalette,
  ),
);
export const ShortcutsDialog = lazyOverlay(() =>
  withWords(["shortcuts"], async () => (await import("@/app/commands/ShortcutsDialog")).ShortcutsDialog),
);

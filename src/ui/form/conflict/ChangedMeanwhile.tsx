import { withWords } from "@/i18n/words";
import { lazyOverlay } from "@/ui/overlay/lazy-overlay";

/** Seldom seen, so its code and its words come when two people have edited the same thing. */
export const ChangedMeanwhile = lazyOverlay(() =>
  withWords(["conflict"], async () => (await import("./ChangedMeanwhileDialog")).ChangedMeanwhileDialog),
);

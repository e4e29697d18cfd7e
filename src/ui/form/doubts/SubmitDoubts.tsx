import { withWords } from "@/i18n/words";
import { lazyOverlay } from "@/ui/overlay/lazy-overlay";

/** Seldom seen, so its code and its words come with the first doubt; where they do not come, nothing is sent. */
export const SubmitDoubts = lazyOverlay(() =>
  withWords(["doubts"], async () => (await import("./SubmitDoubtsDialog")).SubmitDoubtsDialog),
);

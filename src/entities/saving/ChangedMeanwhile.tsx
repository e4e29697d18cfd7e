import { withWords } from "@/i18n/words";
import { lazyOverlay } from "@/ui/overlay/lazy-overlay";
import type { ChangedMeanwhileDialogProps, KeptFormNoticeProps } from "./ChangedMeanwhileDialog";

/** `replaced`: another person has stored something that this form is not for; it stays for what was typed into it. */
export type FormStanding = "current" | "replaced";

/** Seldom seen, so its code and its words come when two people have edited the same thing. */
export const ChangedMeanwhile = lazyOverlay<ChangedMeanwhileDialogProps>(() =>
  withWords(["conflict"], async () => (await import("./ChangedMeanwhileDialog")).ChangedMeanwhileDialog),
);

export const KeptForm = lazyOverlay<KeptFormNoticeProps>(() =>
  withWords(["conflict"], async () => (await import("./ChangedMeanwhileDialog")).KeptFormNotice),
);

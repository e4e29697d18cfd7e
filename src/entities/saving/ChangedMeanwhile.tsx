import type { ComponentType } from "react";
import { withWords } from "@/i18n/words";
import { lazyOverlay, type OverlayProps } from "@/ui/overlay/lazy-overlay";
import type { ChangedMeanwhileDialogProps, KeptFormNoticeProps } from "./ChangedMeanwhileDialog";

/** `replaced`: another person has stored something that this form is not for; it stays for what was typed into it. */
export type FormStanding = "current" | "replaced";

/** Seldom seen, so its code and its words come when two people have edited the same thing. */
export const ChangedMeanwhile = whenNeeded<ChangedMeanwhileDialogProps>(
  async () => (await import("./ChangedMeanwhileDialog")).ChangedMeanwhileDialog,
);

export const KeptForm = whenNeeded<KeptFormNoticeProps>(
  async () => (await import("./ChangedMeanwhileDialog")).KeptFormNotice,
);

function whenNeeded<TProps extends Pick<OverlayProps, "onClose">>(
  load: () => Promise<ComponentType<TProps>>,
) {
  return lazyOverlay<TProps>(() => withWords(["conflict"], load));
}

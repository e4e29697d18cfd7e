import { createContext, use } from "react";
import type { Resume } from "./use-resume";

/** The way to resume the webhook of this page: one for the banner and for the Status tab. */
export const ResumeContext = createContext<Resume | null>(null);

export function usePageResume(): Resume {
  const resume = use(ResumeContext);
  if (resume === null) throw new Error("usePageResume needs a WebhookFrame above it");
  return resume;
}

import type { ReactNode } from "react";
import { StateMessage } from "./StateMessage";

export interface EmptyStateProps {
  /** What is missing, as a sentence. */
  readonly title: string;
  /** What it is good for. */
  readonly children?: ReactNode;
  /** The one thing to do about it. */
  readonly action?: ReactNode;
}

/** Nothing here yet. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <StateMessage title={title} action={action}>
      {children}
    </StateMessage>
  );
}

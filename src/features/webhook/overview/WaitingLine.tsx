import { lazy, type ReactNode, Suspense } from "react";
import { capabilities } from "@/api/session/capabilities";
import type { WebhookScope } from "@/api/webhook/webhook-scope";

// Seldom is there anything to tell, and a first visit need not wait for it.
const RowWaiting = lazy(async () => ({ default: (await import("./RowWaiting")).RowWaiting }));

export interface WaitingLineProps {
  readonly scope: WebhookScope;
  /** Where nothing waits for long, or it is not known. */
  readonly children?: ReactNode;
}

/** What waits to be sent to the collector of a webhook for long, where deliveries are known. */
export function WaitingLine({ scope, children }: WaitingLineProps) {
  if (!capabilities().hasDeliveries) return children;
  return (
    <Suspense fallback={children}>
      <RowWaiting scope={scope}>{children}</RowWaiting>
    </Suspense>
  );
}

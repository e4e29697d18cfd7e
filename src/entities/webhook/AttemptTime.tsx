import { useServerNow } from "@/api/time/use-server-now";
import { readInstant } from "@/contract/wire/instant";
import { RelativeTime } from "@/ui/text/RelativeTime";

export interface AttemptTimeProps {
  /** `last_attempt_at` as the API gave it. */
  readonly attemptedAt: string;
}

/** How long ago an attempt was, going on by itself. */
export function AttemptTime({ attemptedAt }: AttemptTimeProps) {
  const now = useServerNow();
  const instant = readInstant(attemptedAt);
  // The server's clock is known to a second only, and an attempt is never in the future.
  return <RelativeTime instant={instant} now={Math.max(now, instant ?? now)} />;
}

import { useQueries } from "@tanstack/react-query";
import { portalWebhookQueries } from "@/api/webhook/portal-webhook-queries";
import type { Destination } from "@/contract/webhook/destination";
import { type DestinationUsage, usersOf } from "@/entities/destination-usage/destination-usage";
import { Place } from "@/entities/place/Place";
import type { RotatedDestination } from "@/entities/place/rotation-subject";

export interface RotationCodeProps {
  /** Null once it is deleted. */
  readonly old: Destination | null;
  /** What it was called, where it is deleted and that is known. */
  readonly deletedName: string | null;
  readonly next: Destination | null;
  readonly usage: DestinationUsage;
}

/** The same for those who keep their set-up in a file. */
export function RotationCode({ old, deletedName, next, usage }: RotationCodeProps) {
  const users = [
    ...(old ? usersOf(usage, old.id).map((user) => ({ user, sendsTo: "old" as const })) : []),
    ...(next ? usersOf(usage, next.id).map((user) => ({ user, sendsTo: "next" as const })) : []),
  ];
  const portals = users.flatMap(({ user, sendsTo }) =>
    user.kind === "portal" ? [{ ...user, sendsTo }] : [],
  );
  const webhooks = useQueries({
    queries: portals.map(({ portalId }) => portalWebhookQueries.detail(portalId)),
  });
  return (
    <Place
      name="rotationAsCode"
      subject={{
        old: old && rotated(old),
        isOldDeleted: old === null,
        deletedName,
        next: next && rotated(next),
        portals: portals.map(({ portalId, name, sendsTo }, index) => ({
          portalId,
          name,
          sendsTo,
          isEnabled: webhooks[index]?.data?.enabled ?? true,
        })),
        regions: users.flatMap(({ user }) => (user.kind === "region" ? [user.region] : [])),
      }}
    />
  );
}

function rotated({ id, name, endpoint, log_format, skip_ssl_verification }: Destination): RotatedDestination {
  return { id, settings: { name, endpoint, log_format, skip_ssl_verification } };
}

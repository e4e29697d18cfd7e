import type { Region } from "@/audit-log/region";

/** Something with a webhook of its own that may refer to a destination. */
export type DestinationUser =
  | { readonly kind: "region"; readonly region: Region }
  | { readonly kind: "portal"; readonly portalId: string; readonly name: string };

/** What is known of one webhook so far. */
export type WebhookAnswer =
  | { readonly state: "pending" | "failed" | "refused" }
  | { readonly state: "answered"; readonly destinationId: string | undefined };

export interface AskedWebhook {
  readonly user: DestinationUser;
  readonly answer: WebhookAnswer;
}

/**
 * * `pending`: some webhooks have not answered yet.
 * * `partial`: some could not be read, so there may be unknown users.
 */
export type UsageCompleteness = "complete" | "pending" | "partial";

export interface DestinationUsage {
  readonly byDestination: ReadonlyMap<string, readonly DestinationUser[]>;
  readonly completeness: UsageCompleteness;
  /** Whose webhook could not be read this time. */
  readonly unread: readonly DestinationUser[];
  /** Whose webhook may not be read: asking again changes nothing. */
  readonly refused: readonly DestinationUser[];
  /** Whether the portals themselves are known; while they are not, the number of missing ones is unknown. */
  readonly portals: PortalsKnown;
}

/** `failedRegions` and `refusedRegions`: where there may be portals that the list lacks. */
export type PortalsKnown =
  | { readonly state: "pending" | "failed" | "refused" }
  | {
      readonly state: "answered";
      readonly failedRegions: readonly Region[];
      readonly refusedRegions: readonly Region[];
    };

const NO_USERS: readonly DestinationUser[] = [];

/** Turns the question around: from the destination of each webhook to the users of each destination. */
export function gatherUsage(asked: readonly AskedWebhook[], portals: PortalsKnown): DestinationUsage {
  const byDestination = new Map<string, DestinationUser[]>();
  for (const { user, answer } of asked) {
    // Both an absent id and an empty one mean that nothing is configured.
    if (answer.state !== "answered" || !answer.destinationId) continue;
    const users = byDestination.get(answer.destinationId);
    if (users) users.push(user);
    else byDestination.set(answer.destinationId, [user]);
  }
  const those = (state: WebhookAnswer["state"]) =>
    asked.filter(({ answer }) => answer.state === state).map(({ user }) => user);
  const unread = those("failed");
  const refused = those("refused");
  const isPending = portals.state === "pending" || asked.some(({ answer }) => answer.state === "pending");
  const isWhole =
    portals.state === "answered" && portals.failedRegions.length === 0 && portals.refusedRegions.length === 0;
  return {
    byDestination,
    completeness: isPending
      ? "pending"
      : isWhole && unread.length === 0 && refused.length === 0
        ? "complete"
        : "partial",
    unread,
    refused,
    portals,
  };
}

export function usersOf(usage: DestinationUsage, destinationId: string): readonly DestinationUser[] {
  return usage.byDestination.get(destinationId) ?? NO_USERS;
}

/** Tells users apart, for React. */
export function userKey(user: DestinationUser): string {
  return user.kind === "region" ? user.region : user.portalId;
}

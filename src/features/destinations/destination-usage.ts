import type { Region } from "@/audit-log/region";

/** Something with a webhook of its own that may refer to a destination. */
export type DestinationUser =
  | { readonly kind: "region"; readonly region: Region }
  | { readonly kind: "portal"; readonly portalId: string; readonly name: string };

/** What is known of one webhook so far. */
export type WebhookAnswer =
  | { readonly state: "pending" | "failed" }
  | { readonly state: "answered"; readonly destinationId: string | undefined };

export interface AskedWebhook {
  readonly user: DestinationUser;
  readonly answer: WebhookAnswer;
}

/**
 * * `pending`: some webhooks have not answered yet.
 * * `partial`: some could not be read, so there may be users that nobody knows of.
 */
export type UsageCompleteness = "complete" | "pending" | "partial";

export interface DestinationUsage {
  readonly byDestination: ReadonlyMap<string, readonly DestinationUser[]>;
  readonly completeness: UsageCompleteness;
  /** Whose webhook could not be read. */
  readonly unread: readonly DestinationUser[];
  /** Whether the portals themselves are known; while they are not, nobody can say how many are missing. */
  readonly portals: "pending" | "failed" | "answered";
}

const NO_USERS: readonly DestinationUser[] = [];

/** Turns the question around: from the destination of each webhook to the users of each destination. */
export function gatherUsage(
  asked: readonly AskedWebhook[],
  portals: DestinationUsage["portals"],
): DestinationUsage {
  const byDestination = new Map<string, DestinationUser[]>();
  for (const { user, answer } of asked) {
    // Both an absent id and an empty one mean that nothing is configured.
    if (answer.state !== "answered" || !answer.destinationId) continue;
    const users = byDestination.get(answer.destinationId);
    if (users) users.push(user);
    else byDestination.set(answer.destinationId, [user]);
  }
  const unread = asked.filter(({ answer }) => answer.state === "failed").map(({ user }) => user);
  const isPending = portals === "pending" || asked.some(({ answer }) => answer.state === "pending");
  const isPartial = portals === "failed" || unread.length > 0;
  return {
    byDestination,
    completeness: isPending ? "pending" : isPartial ? "partial" : "complete",
    unread,
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

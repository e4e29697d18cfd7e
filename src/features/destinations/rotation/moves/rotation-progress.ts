import { REGIONS } from "@/audit-log/region";
import {
  type DestinationUsage,
  type DestinationUser,
  usersOf,
} from "@/entities/destination-usage/destination-usage";
import { isSettled, type Proof } from "@/features/destinations/rotation/proof/proof";

/**
 * One webhook on its way from the old destination to the new one.
 * * `ready`: sends to the old one, and nothing is in the way of moving it.
 * * `held`: sends to the old one, and another one is not proven yet.
 */
export type PlaceStep =
  | { readonly user: DestinationUser; readonly state: "ready" | "held" }
  | { readonly user: DestinationUser; readonly state: "moved"; readonly proof: Proof };

/**
 * What there is between now and deleting the old destination.
 * * `used`: some places still send to it.
 * * `checking`: not every webhook has answered.
 * * `unproven`: none that is known uses it, and some of those that were moved are not proven.
 * * `ready`: nothing; `unknown`: nothing that is known, but some webhooks could not be read.
 */
export type RotationEnd = "used" | "checking" | "unproven" | "unknown" | "ready";

export interface RotationProgress {
  /** Regions first, then portals by name. */
  readonly steps: readonly PlaceStep[];
  /** Whose proof the others wait for. */
  readonly unproven: readonly DestinationUser[];
  readonly end: RotationEnd;
}

/**
 * How far a rotation by a second destination has come, from nothing but what the API says: which webhook refers to which
 * of the two, and what its attempts prove.
 */
export function rotationProgress(
  usage: DestinationUsage,
  ids: { readonly old: string; readonly next: string },
  proofOfUser: (user: DestinationUser) => Proof,
): RotationProgress {
  const old = usersOf(usage, ids.old);
  const moved = usersOf(usage, ids.next).map((user) => ({ user, proof: proofOfUser(user) }));
  const unproven = moved.filter(({ proof }) => !isSettled(proof)).map(({ user }) => user);
  const steps: PlaceStep[] = [
    ...old.map((user) => ({ user, state: unproven.length === 0 ? ("ready" as const) : ("held" as const) })),
    ...moved.map(({ user, proof }) => ({ user, state: "moved" as const, proof })),
  ];
  return { steps: steps.toSorted(byPlace), unproven, end: endOf(usage, old.length, unproven.length) };
}

function endOf({ completeness }: DestinationUsage, used: number, unproven: number): RotationEnd {
  if (used > 0) return "used";
  if (completeness === "pending") return "checking";
  if (unproven > 0) return "unproven";
  return completeness === "partial" ? "unknown" : "ready";
}

/** A place keeps its line when it is moved. */
function byPlace({ user: a }: PlaceStep, { user: b }: PlaceStep): number {
  if (a.kind === "region" && b.kind === "region")
    return REGIONS.indexOf(a.region) - REGIONS.indexOf(b.region);
  if (a.kind === "portal" && b.kind === "portal") {
    return a.name.localeCompare(b.name) || (a.portalId < b.portalId ? -1 : 1);
  }
  return a.kind === "region" ? -1 : 1;
}

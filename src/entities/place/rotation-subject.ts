import type { Region } from "@/audit-log/region";
import type { DestinationSettings } from "./as-code-subject";

export interface RotatedDestination {
  readonly id: string;
  readonly settings: DestinationSettings;
}

/** How far the rotation of a token has come, as far as a file that describes the same resources has to follow. */
export interface RotationSubject {
  /** Null once it is deleted. */
  readonly old: RotatedDestination | null;
  readonly isOldDeleted: boolean;
  /** What it was called, where it is deleted and that is known. */
  readonly deletedName: string | null;
  /** Null where the token is replaced in place. */
  readonly next: RotatedDestination | null;
  /** Those that send to one of the two. */
  readonly portals: readonly {
    readonly portalId: string;
    readonly name: string;
    readonly isEnabled: boolean;
    readonly sendsTo: "old" | "next";
  }[];
  readonly regions: readonly Region[];
}

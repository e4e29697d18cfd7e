// Why a call of the watch API is refused, beside faults of the request itself, and in which words.

import type { PatchRefusal } from "@/history/closing";
import { assertNever } from "@/lib/assert-never";

type GapConflict = Extract<PatchRefusal, { kind: "conflict" }>["why"];

export type WatchError =
  | { readonly code: "unauthorized" }
  | { readonly code: "forbidden" }
  | { readonly code: "not-found" }
  | { readonly code: "gap-conflict"; readonly why: GapConflict };

export interface ErrorWords {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
}

export function watchErrorWords(error: WatchError): ErrorWords {
  switch (error.code) {
    case "unauthorized":
      return { status: 401, title: "Unauthorized", detail: "Unauthorized" };
    case "forbidden":
      return {
        status: 403,
        title: "Forbidden",
        detail: "You do not have permission to perform this action",
      };
    case "not-found":
      return { status: 404, title: "Not Found", detail: "Not Found" };
    case "gap-conflict":
      return { status: 409, title: "Conflict", detail: GAP_CONFLICTS[error.why] };
    default:
      return assertNever(error);
  }
}

const GAP_CONFLICTS: Readonly<Record<GapConflict, string>> = {
  closed: "The gap is closed already",
  not_closed_by_hand: "Only a gap that was accepted or verified can be opened again",
  overlaps: "An open gap lies in it",
};

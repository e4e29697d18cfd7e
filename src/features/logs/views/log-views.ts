// Questions that are asked again: those that come with the console, and those that were saved in this browser. Pure.

import { type LogsAddress, readAddress, withAddress } from "@/features/logs/logs-address";

export const BUILT_IN_VIEWS = {
  everything: "",
  deletions: "action:delete",
  denied: "outcome:denied outcome:refused",
  signIns: "type:authentication",
  auditLogging: "resource:*audit-log-* -action:list -action:retrieve",
} as const satisfies Readonly<Record<string, string>>;

export type BuiltInView = keyof typeof BUILT_IN_VIEWS;

export const BUILT_IN_VIEW_IDS = Object.keys(BUILT_IN_VIEWS) as BuiltInView[]; // the keys of a constant

export interface SavedView {
  readonly name: string;
  /** The address's parameters. */
  readonly search: string;
}

export const MAX_SAVED_VIEWS = 50;
export const MAX_VIEW_NAME_LENGTH = 60;

/** What of an address makes a view: all but the entry that is open. */
export function viewSearch(address: LogsAddress): string {
  return withAddress(new URLSearchParams(), { ...address, entryKey: null }).toString();
}

/** What was stored; anything else in it is left out. */
export function readViews(stored: string | null): readonly SavedView[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(stored ?? "[]");
  } catch {
    return [];
  }
  if (!Array.isArray(parsed)) return [];
  return parsed.flatMap((each: unknown): SavedView[] => {
    if (typeof each !== "object" || each === null) return [];
    const { name, search } = each as Partial<Record<string, unknown>>; // an object
    if (typeof name !== "string" || typeof search !== "string" || name === "") return [];
    return [{ name, search: viewSearch(readAddress(new URLSearchParams(search))) }];
  });
}

/** The view added at the end, or in the place of the one with its name. */
export function withView(views: readonly SavedView[], view: SavedView): readonly SavedView[] {
  const isOther = ({ name }: SavedView) => name.toLowerCase() !== view.name.toLowerCase();
  return views.every(isOther) ? [...views, view] : views.map((each) => (isOther(each) ? each : view));
}

/** One setting in three versions, as words. */
export interface ConflictFact {
  readonly label: string;
  readonly face: "text" | "mono";
  readonly opened: string;
  readonly stored: string;
  readonly yours: string;
}

export interface Versions<T> {
  /** What the form began with. */
  readonly opened: T;
  /** What the server has now. */
  readonly stored: T;
  /** What is about to be saved. */
  readonly yours: T;
}

export interface ComparedSetting<T> {
  readonly label: string;
  readonly of: (version: T) => string;
  /** `mono` for what goes over the wire; `text` when left out. */
  readonly face?: "text" | "mono";
}

/** The settings in which the three versions are not the same. */
export function conflictFacts<T>(
  { opened, stored, yours }: Versions<T>,
  settings: readonly ComparedSetting<T>[],
): readonly ConflictFact[] {
  return settings
    .map(({ label, of, face = "text" }) => ({
      label,
      face,
      opened: of(opened),
      stored: of(stored),
      yours: of(yours),
    }))
    .filter((fact) => fact.opened !== fact.stored || fact.stored !== fact.yours);
}

/** One setting in three versions, as words. */
export interface ConflictFact {
  readonly label: string;
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

/** The settings in which the three versions are not the same. */
export function conflictFacts<T>(
  { opened, stored, yours }: Versions<T>,
  settings: readonly { readonly label: string; readonly of: (version: T) => string }[],
): readonly ConflictFact[] {
  return settings
    .map(({ label, of }) => ({ label, opened: of(opened), stored: of(stored), yours: of(yours) }))
    .filter((fact) => fact.opened !== fact.stored || fact.stored !== fact.yours);
}

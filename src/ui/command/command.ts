/** Something that the command palette can do: go somewhere, or act. */
export interface Command {
  /** Of its own among all commands. */
  readonly id: string;
  readonly label: string;
  /** What kind of thing it is, in the reader's words: a place, a region, a destination, an action. May be empty. */
  readonly kind: string;
  /** What else people may type for it. */
  readonly keywords?: string;
  /** `when_typed`: one of so many that it shows only to those who type for it. */
  readonly listing?: "always" | "when_typed";
  readonly run: () => void;
}

import { createContext, type ReactNode } from "react";

/** What the mode of the console adds to its shell. */
export interface ShellParts {
  /** Stands above the content of every page. */
  readonly banner?: ReactNode;
  /** In the header: who is signed in. */
  readonly userMenu?: ReactNode;
  /** Stands around every page, and may show something else in its place. */
  readonly gate?: (page: ReactNode) => ReactNode;
}

export const ShellPartsContext = createContext<ShellParts>({});

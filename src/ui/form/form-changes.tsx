// Lets what stands beside a form know whether that holds anything unsaved. The form that asks before it is left reports it,
// and a page has at most one of those.

import { createContext, type ReactNode, use, useEffect, useState } from "react";

/** `saving`: a save is under way, and nothing beyond it is unsaved. */
export type FormChanges = "none" | "unsaved" | "saving";

const Changes = createContext<FormChanges>("none");
const Report = createContext<((changes: FormChanges) => void) | null>(null);

/** Around a form and what has to know of it. */
export function FormNeighbours({ children }: { readonly children: ReactNode }) {
  const [changes, setChanges] = useState<FormChanges>("none");
  return (
    <Report value={setChanges}>
      <Changes value={changes}>{children}</Changes>
    </Report>
  );
}

export function useFormChanges(): FormChanges {
  return use(Changes);
}

/** For the form. */
export function useReportChanges(changes: FormChanges): void {
  const report = use(Report);
  useEffect(() => {
    report?.(changes);
    return () => report?.("none");
  }, [report, changes]);
}

import type { ReactNode } from "react";

/** Whether a form holds something that is not saved. */
export type FormChanges = "unsaved" | "none";

export type RenderFormLayout = (form: ReactNode, changes: FormChanges) => ReactNode;

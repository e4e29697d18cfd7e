import { createContext } from "react";

/** What the browser's tab says before the title of each page; null for nothing. */
export const TitleNoticeContext = createContext<string | null>(null);

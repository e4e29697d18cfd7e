import useMediaQuery from "@mui/material/useMediaQuery";
import { useState } from "react";
import { safeStorage } from "@/lib/safe-storage";
import { type ColumnChoice, readColumnChoice, withToggled, withWidth } from "./column-choice";
import type { LogColumnId } from "./log-column-ids";

const STORAGE_KEY = "console-log-columns";
const remembered = safeStorage(() => localStorage);

const WIDE: readonly LogColumnId[] = ["time", "who", "what", "outcome", "region", "ip"];
const MEDIUM: readonly LogColumnId[] = ["time", "what", "outcome", "region"];

/** The columns that are shown and their widths, as this browser keeps them. */
export function useColumns() {
  const isWide = useMediaQuery("(min-width: 1000px)", { noSsr: true });
  const [choice, setChoice] = useState(() => readColumnChoice(remembered.read(STORAGE_KEY)));
  const shown = choice.shown ?? (isWide ? WIDE : MEDIUM);
  const keep = (next: ColumnChoice) => {
    setChoice(next);
    remembered.write(STORAGE_KEY, JSON.stringify(next));
  };
  return {
    shown,
    widthsPx: choice.widthsPx,
    toggle: (id: LogColumnId) => keep(withToggled(choice, shown, id)),
    resize: (id: LogColumnId, widthPx: number) => keep(withWidth(choice, id, widthPx)),
  };
}

export type Columns = ReturnType<typeof useColumns>;

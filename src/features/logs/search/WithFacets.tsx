import Box from "@mui/material/Box";
import useMediaQuery from "@mui/material/useMediaQuery";
import type { ReactNode } from "react";
import { useT } from "@/i18n/use-t";
import { Disclosure } from "@/ui/text/Disclosure";
import { FacetPanel, type FacetPanelProps } from "./FacetPanel";

export interface WithFacetsProps extends FacetPanelProps {
  /** Whether the list shares its room with an open entry. */
  readonly room: "whole" | "shared";
  readonly children: ReactNode;
}

/** The list with the values of what is found: beside it where there is room, else folded away above it, or below where the list must stay in its place. */
export function WithFacets({ found, room, children }: WithFacetsProps) {
  const t = useT();
  const isWide = useMediaQuery("(min-width: 1200px)", { noSsr: true });
  const isVeryWide = useMediaQuery("(min-width: 1600px)", { noSsr: true });
  const hasRoom = room === "shared" ? isVeryWide : isWide;
  const isBelow = room === "shared" && !hasRoom;
  const panel = <FacetPanel found={found} />;
  return (
    <Box
      sx={{
        display: "grid",
        gap: 2,
        alignItems: "start",
        gridTemplateColumns: hasRoom ? "208px minmax(0, 1fr)" : "minmax(0, 1fr)",
      }}
    >
      {!hasRoom && !isBelow && <Disclosure title={t("logs.facets.open")}>{panel}</Disclosure>}
      <Box sx={{ gridColumn: hasRoom ? 2 : 1, gridRow: hasRoom ? 1 : "auto", minWidth: 0 }}>{children}</Box>
      {/* After the list, whose rows are one tab stop: the values are dozens. */}
      {hasRoom && <Box sx={{ gridColumn: 1, gridRow: 1, minWidth: 0 }}>{panel}</Box>}
      {isBelow && <Disclosure title={t("logs.facets.open")}>{panel}</Disclosure>}
    </Box>
  );
}

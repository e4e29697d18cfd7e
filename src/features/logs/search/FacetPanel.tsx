import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import { useDeferredValue, useMemo, useState } from "react";
import { formatNumber } from "@/i18n/format";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { PrincipalFacts } from "@/entities/principal/PrincipalFacts";
import { Tooltip } from "@/ui/overlay/Tooltip";
import { countFacets, type FacetValue, type FoundCalls } from "./find-calls";
import { hasTerm, type Query, type Term } from "./query";
import { useQueryControls } from "./query-context";
import { FACET_IDS, type FacetId } from "./query-fields";
import { useValueWords } from "./use-value-words";
import { ValueFilterButtons } from "./ValueFilterButtons";

export interface FacetPanelProps {
  readonly found: FoundCalls;
}

/** The values of what is found, with how many there are of each. */
export function FacetPanel({ found }: FacetPanelProps) {
  const t = useT();
  // The list comes first: counting takes about as long as finding.
  const counted = useDeferredValue(found);
  const facets = useMemo(() => countFacets(counted), [counted]);
  return (
    <Stack component="section" aria-label={t("logs.facets.label")} spacing={1.5} sx={{ minWidth: 0 }}>
      {FACET_IDS.map((id) => (
        <FacetGroup key={id} id={id} values={facets[id]} />
      ))}
    </Stack>
  );
}

const SHOWN_AT_FIRST = 5;
const SHOWN_AT_MOST = 50;

function FacetGroup({ id, values }: { readonly id: FacetId; readonly values: readonly FacetValue[] }) {
  const t = useT();
  const { locale } = useLanguage();
  const { query } = useQueryControls();
  const [isAllShown, setIsAllShown] = useState(false);
  const shown = shownValues(values, query, id, isAllShown ? SHOWN_AT_MOST : SHOWN_AT_FIRST);
  if (shown.length === 0) return null;
  return (
    <Box component="fieldset" sx={{ m: 0, p: 0, border: 0, minWidth: 0 }}>
      <Box component="legend" sx={{ p: 0, typography: "caption", fontWeight: 600, color: "text.secondary" }}>
        {t(`logs.field.${id}`)}
      </Box>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none" }}>
        {shown.map((each) => (
          <FacetItem key={each.value} id={id} {...each} />
        ))}
      </Box>
      {values.length > SHOWN_AT_FIRST && (
        <Button
          size="small"
          variant="text"
          color="inherit"
          aria-expanded={isAllShown}
          onClick={() => setIsAllShown(!isAllShown)}
          sx={{ color: "text.secondary", minHeight: 0, py: 0, ml: -0.5 }}
        >
          {isAllShown
            ? t("logs.facets.fewer")
            : t("logs.facets.more", { number: formatNumber(values.length - SHOWN_AT_FIRST, locale) })}
        </Button>
      )}
      {isAllShown && values.length > SHOWN_AT_MOST && (
        <Box sx={{ typography: "caption", color: "text.secondary" }}>
          {t("logs.facets.mostFrequent", { number: formatNumber(SHOWN_AT_MOST, locale) })}
        </Box>
      )}
    </Box>
  );
}

/** The most frequent ones, and those that the query names. */
function shownValues(
  values: readonly FacetValue[],
  query: Query,
  field: FacetId,
  limit: number,
): readonly FacetValue[] {
  const first = values.slice(0, limit);
  const named = query
    .filter((term) => term.field === field && !term.value.includes("*"))
    .map(({ value }) => value)
    .filter((value) => !first.some((each) => each.value.toLowerCase() === value.toLowerCase()));
  return [
    ...first,
    ...[...new Set(named)].map((value) => values.find((each) => each.value === value) ?? { value, count: 0 }),
  ];
}

function FacetItem({ id, value, count }: FacetValue & { readonly id: FacetId }) {
  const { locale } = useLanguage();
  const words = useValueWords();
  const { query } = useQueryControls();
  const has = (sense: Term["sense"]) => hasTerm(query, { field: id, value, sense });
  const isExcluded = has("exclude");
  const name = (
    <Box
      component="span"
      translate="no"
      {...(id !== "who" && { title: value })}
      sx={{
        flex: 1,
        minWidth: 0,
        overflow: "hidden",
        textOverflow: "ellipsis",
        whiteSpace: "nowrap",
        unicodeBidi: "isolate",
        ...(isExcluded && { textDecoration: "line-through", color: "text.secondary" }),
      }}
    >
      {words(id, value)}
    </Box>
  );
  return (
    <Box
      component="li"
      sx={{
        display: "flex",
        alignItems: "center",
        gap: 0.5,
        minWidth: 0,
        minHeight: 24,
        typography: "body2",
        borderRadius: "4px",
        pl: 0.5,
        mx: -0.5,
        ...(has("include") && { bgcolor: "surface.selected", fontWeight: 600 }),
        "&:hover": { bgcolor: "surface.hover" },
      }}
    >
      {id === "who" ? <Tooltip title={<PrincipalFacts id={value} />}>{name}</Tooltip> : name}
      <Box component="span" sx={{ color: "text.secondary", fontVariantNumeric: "tabular-nums" }}>
        {formatNumber(count, locale)}
      </Box>
      <ValueFilterButtons field={id} value={value} />
    </Box>
  );
}

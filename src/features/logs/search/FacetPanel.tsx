import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import { memo, useDeferredValue, useMemo, useState } from "react";
import { formatNumber } from "@/i18n/format";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { PrincipalFacts } from "@/entities/principal/PrincipalFacts";
import { Tooltip } from "@/ui/overlay/Tooltip";
import { type FacetValue, type FacetValues, facetCounter, MOST_VALUES } from "./count-facets";
import type { FoundCalls } from "./find-calls";
import { hasTerm, type Term } from "./query";
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
  const { query } = useQueryControls();
  const [count] = useState(facetCounter);
  const facets = useMemo(() => count(counted, query), [count, counted, query]);
  return (
    <Stack component="section" aria-label={t("logs.facets.label")} spacing={1.5} sx={{ minWidth: 0 }}>
      {FACET_IDS.map((id) => (
        <FacetGroup key={id} id={id} values={facets[id]} />
      ))}
    </Stack>
  );
}

const SHOWN_AT_FIRST = 5;

interface FacetGroupProps {
  readonly id: FacetId;
  readonly values: FacetValues;
}

// What is found is drawn before it is counted.
const FacetGroup = memo(({ id, values }: FacetGroupProps) => {
  const t = useT();
  const { locale } = useLanguage();
  const [isAllShown, setIsAllShown] = useState(false);
  const { most, named, distinct } = values;
  const { query } = useQueryControls();
  const limit = isAllShown ? MOST_VALUES : SHOWN_AT_FIRST;
  // Those that the query names show, however few they are.
  const isNamed = ({ value }: FacetValue) => query.some((term) => term.field === id && term.value === value);
  const shown = [...most.filter((each, place) => place < limit || isNamed(each)), ...named];
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
      {distinct > SHOWN_AT_FIRST && (
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
            : t("logs.facets.more", { number: formatNumber(distinct - SHOWN_AT_FIRST, locale) })}
        </Button>
      )}
      {isAllShown && distinct > MOST_VALUES && (
        <Box sx={{ typography: "caption", color: "text.secondary" }}>
          {t("logs.facets.mostFrequent", { number: formatNumber(MOST_VALUES, locale) })}
        </Box>
      )}
    </Box>
  );
});

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

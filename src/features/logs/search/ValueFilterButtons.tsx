import AddCircleOutlineRounded from "@mui/icons-material/AddCircleOutlineRounded";
import RemoveCircleOutlineRounded from "@mui/icons-material/RemoveCircleOutlineRounded";
import Box from "@mui/material/Box";
import IconButton from "@mui/material/IconButton";
import { useT } from "@/i18n/use-t";
import { Tooltip } from "@/ui/overlay/Tooltip";
import { hasTerm, type Term } from "./query";
import { useQueryControls } from "./query-context";
import type { QueryFieldId } from "./query-fields";
import { useValueWords } from "./use-value-words";

export interface ValueFilterButtonsProps {
  readonly field: QueryFieldId;
  readonly value: string;
}

const SENSES = [
  { sense: "include", Icon: AddCircleOutlineRounded },
  { sense: "exclude", Icon: RemoveCircleOutlineRounded },
] as const satisfies readonly { readonly sense: Term["sense"]; readonly Icon: unknown }[];

/** Narrows the list to a value, or leaves it out; once more takes it back. */
export function ValueFilterButtons({ field, value }: ValueFilterButtonsProps) {
  const t = useT();
  const words = useValueWords();
  const { query, toggle } = useQueryControls();
  return (
    <Box component="span" sx={{ display: "inline-flex", flexShrink: 0 }}>
      {SENSES.map(({ sense, Icon }) => {
        const term: Term = { field, value, sense };
        const label = t(`logs.search.${sense}`, { value: words(field, value) });
        return (
          <Tooltip key={sense} title={label}>
            <IconButton
              size="small"
              aria-label={label}
              aria-pressed={hasTerm(query, term)}
              onClick={() => toggle(term)}
              sx={{ p: 0.25, "&[aria-pressed=true]": { color: "primary.main", bgcolor: "surface.selected" } }}
            >
              <Icon sx={{ fontSize: 16 }} />
            </IconButton>
          </Tooltip>
        );
      })}
    </Box>
  );
}

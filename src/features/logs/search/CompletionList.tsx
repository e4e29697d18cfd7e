import Box from "@mui/material/Box";
import { formatNumber } from "@/i18n/format";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import type { Completion } from "./complete-query";

export interface CompletionListProps {
  readonly id: string;
  readonly completions: readonly Completion[];
  readonly active: number | null;
  readonly optionId: (index: number) => string;
  readonly onPoint: (index: number) => void;
  readonly onTake: (completion: Completion) => void;
}

/** Under the field where the query is typed, which keeps the focus. */
export function CompletionList({ id, completions, active, optionId, onPoint, onTake }: CompletionListProps) {
  const t = useT();
  const { locale } = useLanguage();
  return (
    <Box
      component="ul"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a datalist shows no meanings and no numbers
      role="listbox"
      id={id}
      aria-label={t("logs.search.offered")}
      // The focus stays in the text.
      onPointerDown={(event) => event.preventDefault()}
      sx={LIST_SX}
    >
      {completions.map((completion, index) => {
        const { field, value } = completion;
        return (
          <Box
            component="li"
            key={`${field} ${value?.value ?? ""}`}
            ref={index === active ? intoSight : undefined}
            // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an <option> holds nothing but text
            role="option"
            id={optionId(index)}
            aria-selected={index === active}
            onPointerMove={() => {
              if (index !== active) onPoint(index);
            }}
            onClick={() => onTake(completion)}
          >
            <code translate="no">{value === null ? `${field}:` : value.value}</code>
            <span>{value === null ? t(`logs.search.fields.${field}`) : saidOf(value)}</span>
          </Box>
        );
      })}
    </Box>
  );

  function saidOf({ value, label, count }: NonNullable<Completion["value"]>): string {
    return [label === value ? "" : label, count === null ? "" : formatNumber(count, locale)]
      .filter((each) => each !== "")
      .join(" · ");
  }
}

function intoSight(option: HTMLElement | null): void {
  option?.scrollIntoView({ block: "nearest" });
}

const LIST_SX = {
  position: "absolute",
  zIndex: "modal",
  insetInline: 0,
  top: "100%",
  m: 0,
  mt: 0.5,
  p: 0.5,
  maxHeight: "min(320px, 50vh)",
  overflow: "auto",
  overscrollBehavior: "contain",
  listStyle: "none",
  border: 1,
  borderColor: "divider",
  borderRadius: "8px",
  bgcolor: "background.paper",
  boxShadow: 8,
  "& li": {
    display: "flex",
    alignItems: "baseline",
    justifyContent: "space-between",
    gap: 2,
    px: 1,
    py: 0.5,
    minHeight: 28,
    borderRadius: "4px",
    cursor: "pointer",
    "& code": { typography: "mono", overflowWrap: "anywhere", unicodeBidi: "isolate" },
    "& span": { typography: "caption", color: "text.secondary", textAlign: "end" },
    "&[aria-selected='true']": {
      bgcolor: "surface.selected",
      // Not by its colour alone.
      outline: "2px solid",
      outlineColor: "primary.main",
      outlineOffset: -2,
    },
  },
} as const;

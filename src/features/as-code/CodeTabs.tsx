import Box from "@mui/material/Box";
import ButtonBase from "@mui/material/ButtonBase";
import type { KeyboardEvent } from "react";
import { useT } from "@/i18n/use-t";

export interface CodeTabsProps<TKind extends string> {
  readonly tabs: readonly { readonly kind: TKind; readonly label: string }[];
  readonly chosen: TKind;
  /** Ids of tabs and of the panel are made from it. */
  readonly idPrefix: string;
  readonly onChoose: (kind: TKind) => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

export function tabId(idPrefix: string, kind: string): string {
  return `${idPrefix}-${kind}`;
}

/** Arrow keys go from tab to tab, the Tab key on to the panel. */
export function CodeTabs<TKind extends string>({ tabs, chosen, idPrefix, onChoose }: CodeTabsProps<TKind>) {
  const t = useT();
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const now = tabs.findIndex(({ kind }) => kind === chosen);
    const next = tabs[(now + step + tabs.length) % tabs.length]?.kind ?? chosen;
    onChoose(next);
    document.getElementById(tabId(idPrefix, next))?.focus();
  };
  return (
    <Box
      role="tablist"
      aria-label={t("asCode.tabs")}
      onKeyDown={move}
      sx={{
        display: "inline-flex",
        p: "2px",
        gap: "2px",
        border: 1,
        borderColor: "divider",
        borderRadius: "7px",
        bgcolor: "surface.sunken",
      }}
    >
      {tabs.map(({ kind, label }) => (
        <ButtonBase
          key={kind}
          role="tab"
          id={tabId(idPrefix, kind)}
          aria-selected={kind === chosen}
          aria-controls={`${idPrefix}-panel`}
          tabIndex={kind === chosen ? 0 : -1}
          onClick={() => onChoose(kind)}
          sx={{
            px: 1.5,
            py: 0.5,
            borderRadius: "5px",
            typography: "button",
            color: "text.secondary",
            "&:hover": { color: "text.primary" },
            '&[aria-selected="true"]': {
              bgcolor: "surface.selected",
              color: "text.primary",
              boxShadow: (theme) => `inset 0 0 0 1px ${theme.vars.palette.primary.main}`,
            },
          }}
        >
          {label}
        </ButtonBase>
      ))}
    </Box>
  );
}

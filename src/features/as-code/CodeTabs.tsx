import Box from "@mui/material/Box";
import ButtonBase from "@mui/material/ButtonBase";
import type { KeyboardEvent } from "react";
import { useT } from "@/i18n/use-t";
import { CODE_KINDS, type CodeKind } from "./code-notes";

export interface CodeTabsProps {
  readonly chosen: CodeKind;
  /** Ids of tabs and of the panel are made from it. */
  readonly idPrefix: string;
  readonly onChoose: (kind: CodeKind) => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

export function tabId(idPrefix: string, kind: CodeKind): string {
  return `${idPrefix}-${kind}`;
}

/** Arrow keys go from tab to tab, the Tab key on to the panel. */
export function CodeTabs({ chosen, idPrefix, onChoose }: CodeTabsProps) {
  const t = useT();
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const index = (CODE_KINDS.indexOf(chosen) + step + CODE_KINDS.length) % CODE_KINDS.length;
    const next = CODE_KINDS[index] ?? chosen;
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
      {CODE_KINDS.map((kind) => (
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
          {t(`asCode.tab.${kind}`)}
        </ButtonBase>
      ))}
    </Box>
  );
}

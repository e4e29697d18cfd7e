import Box from "@mui/material/Box";
import ButtonBase from "@mui/material/ButtonBase";
import type { KeyboardEvent } from "react";
import { useT } from "@/i18n/use-t";
import { tabLook } from "@/ui/layout/tab-look";
import { RESULT_TABS, type ResultTab } from "@/features/verify/verify-address";

export interface ResultTabsProps {
  readonly chosen: ResultTab;
  /** Ids of tabs and of the panel are made from it. */
  readonly idPrefix: string;
  readonly onChoose: (tab: ResultTab) => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

export function tabId(idPrefix: string, tab: ResultTab): string {
  return `${idPrefix}-${tab}`;
}

/** Arrow keys go from tab to tab, the Tab key on to the panel. */
export function ResultTabs({ chosen, idPrefix, onChoose }: ResultTabsProps) {
  const t = useT();
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const index = (RESULT_TABS.indexOf(chosen) + step + RESULT_TABS.length) % RESULT_TABS.length;
    const next = RESULT_TABS[index] ?? chosen;
    onChoose(next);
    document.getElementById(tabId(idPrefix, next))?.focus();
  };
  return (
    <Box
      role="tablist"
      aria-label={t("verify.tabs.label")}
      onKeyDown={move}
      sx={{
        display: "flex",
        columnGap: 2,
        overflowX: "auto",
        boxShadow: (theme) => `inset 0 -1px ${theme.vars.palette.divider}`,
      }}
    >
      {RESULT_TABS.map((tab) => (
        <ButtonBase
          key={tab}
          role="tab"
          id={tabId(idPrefix, tab)}
          aria-selected={tab === chosen}
          aria-controls={`${idPrefix}-panel`}
          tabIndex={tab === chosen ? 0 : -1}
          onClick={() => onChoose(tab)}
          sx={tabLook('[aria-selected="true"]')}
        >
          {t(`verify.tabs.${tab}`)}
        </ButtonBase>
      ))}
    </Box>
  );
}

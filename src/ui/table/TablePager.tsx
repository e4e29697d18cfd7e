import ChevronLeftRounded from "@mui/icons-material/ChevronLeftRounded";
import ChevronRightRounded from "@mui/icons-material/ChevronRightRounded";
import Button from "@mui/material/Button";
import { formatNumber } from "@/i18n/format";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { PageNav } from "./PageNav";
import type { ListPage } from "./page-of";

export interface TablePagerProps {
  readonly page: Omit<ListPage<unknown>, "rows">;
  readonly onPageChange: (page: number) => void;
}

/** The way through a list of several pages; nothing where there is one. */
export function TablePager({ page: { page, pageCount, from, to, total }, onPageChange }: TablePagerProps) {
  const t = useT();
  const { locale } = useLanguage();
  if (pageCount === 1) return null;
  const number = (value: number) => formatNumber(value, locale);
  // Not `disabled` at the ends: that would throw the focus away.
  const step = (next: number) => ({
    variant: "outlined" as const,
    color: "inherit" as const,
    size: "small" as const,
    "aria-disabled": next < 1 || next > pageCount,
    onClick: () => {
      if (next >= 1 && next <= pageCount) onPageChange(next);
    },
    sx: next < 1 || next > pageCount ? { opacity: 0.5 } : {},
  });
  return (
    <PageNav
      label={t("ui.pages.label")}
      range={t("ui.pages.range", { from: number(from), to: number(to), total: number(total) })}
    >
      <Button {...step(page - 1)} startIcon={<ChevronLeftRounded />}>
        {t("ui.pages.previous")}
      </Button>
      <Button {...step(page + 1)} endIcon={<ChevronRightRounded />}>
        {t("ui.pages.next")}
      </Button>
    </PageNav>
  );
}

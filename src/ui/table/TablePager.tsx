import ChevronLeftRounded from "@mui/icons-material/ChevronLeftRounded";
import ChevronRightRounded from "@mui/icons-material/ChevronRightRounded";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import { formatNumber } from "@/i18n/format";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
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
    <Stack
      component="nav"
      aria-label={t("ui.pages.label")}
      direction="row"
      useFlexGap
      sx={{ flexWrap: "wrap", gap: 1, alignItems: "center", justifyContent: "flex-end" }}
    >
      <Box component="output" sx={{ typography: "body2", color: "text.secondary", mr: 0.5 }}>
        {t("ui.pages.range", { from: number(from), to: number(to), total: number(total) })}
      </Box>
      <Button {...step(page - 1)} startIcon={<ChevronLeftRounded />}>
        {t("ui.pages.previous")}
      </Button>
      <Button {...step(page + 1)} endIcon={<ChevronRightRounded />}>
        {t("ui.pages.next")}
      </Button>
    </Stack>
  );
}

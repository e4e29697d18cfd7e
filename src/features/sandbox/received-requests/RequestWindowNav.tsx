import Button from "@mui/material/Button";
import { formatNumber } from "@/i18n/format";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { PageNav } from "@/ui/table/PageNav";
import type { RequestWindow } from "./request-window";

export interface RequestWindowNavProps {
  readonly window: Pick<RequestWindow<object>, "from" | "to" | "newer" | "older">;
  /** How many requests there are. */
  readonly total: number;
  /** Null follows the newest. */
  readonly onGo: (upTo: number | null) => void;
}

/** From window to window. The buttons stay where they are, so that the focus stays too. */
export function RequestWindowNav({ window, total, onGo }: RequestWindowNavProps) {
  const t = useT();
  const { locale } = useLanguage();
  const { from, to, newer, older } = window;
  const button = (label: string, target: number | "latest" | null) => (
    <Button
      size="small"
      variant="outlined"
      color="inherit"
      aria-disabled={target === null}
      sx={target === null ? { opacity: 0.4 } : {}}
      onClick={() => {
        if (target !== null) onGo(target === "latest" ? null : target);
      }}
    >
      {label}
    </Button>
  );
  const isWhole = newer === null && older === null;
  return (
    <PageNav
      label={t("sandbox.requests.pages")}
      range={t("sandbox.requests.window", {
        from: formatNumber(from, locale),
        to: formatNumber(to, locale),
        total: formatNumber(total, locale),
      })}
    >
      {!isWhole && (
        <>
          {button(t("sandbox.requests.newer"), newer)}
          {button(t("sandbox.requests.older"), older)}
        </>
      )}
    </PageNav>
  );
}

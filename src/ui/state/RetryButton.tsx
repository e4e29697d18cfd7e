import Button from "@mui/material/Button";
import { useT } from "@/i18n/use-t";
import { focusHeadingOnUnmount } from "@/ui/overlay/focus-heading-on-unmount";

export interface RetryButtonProps {
  readonly onRetry: () => void;
}

/** "Try again" beside what could not be read. It goes once that has worked, and hands the focus on. */
export function RetryButton({ onRetry }: RetryButtonProps) {
  const t = useT();
  return (
    <Button ref={focusHeadingOnUnmount} size="small" variant="outlined" color="inherit" onClick={onRetry}>
      {t("ui.retry")}
    </Button>
  );
}

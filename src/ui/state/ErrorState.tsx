import ErrorOutlineRounded from "@mui/icons-material/ErrorOutlineRounded";
import Button from "@mui/material/Button";
import { useT } from "@/i18n/use-t";
import { focusHeadingOnUnmount } from "@/ui/overlay/focus-heading-on-unmount";
import type { ShownError } from "./shown-error";
import { StateMessage } from "./StateMessage";
import { ErrorFacts } from "./ErrorFacts";

export interface ErrorStateProps {
  readonly error: ShownError;
  readonly onRetry?: () => void;
}

/** Something could not be loaded: what, why, the number for support, and another try. */
export function ErrorState({ error, onRetry }: ErrorStateProps) {
  const t = useT();
  return (
    <StateMessage
      role="alert"
      icon={<ErrorOutlineRounded aria-hidden sx={{ fontSize: 20, color: "error.main" }} />}
      title={error.title}
      action={
        onRetry !== undefined && (
          <Button ref={focusHeadingOnUnmount} variant="outlined" color="inherit" onClick={onRetry}>
            {t("ui.retry")}
          </Button>
        )
      }
    >
      {error.detail}
      <ErrorFacts error={error} />
    </StateMessage>
  );
}

import Button from "@mui/material/Button";
import { useT } from "@/i18n/use-t";
import { focusHeadingOnUnmount } from "@/ui/overlay/focus-heading-on-unmount";
import { StateMessage } from "./StateMessage";

export interface NoMatchStateProps {
  readonly onClear: () => void;
}

/** There is something, but not with these filters. */
export function NoMatchState({ onClear }: NoMatchStateProps) {
  const t = useT();
  return (
    <StateMessage
      title={t("ui.state.noMatchTitle")}
      action={
        <Button ref={focusHeadingOnUnmount} variant="outlined" color="inherit" onClick={onClear}>
          {t("ui.state.clearFilters")}
        </Button>
      }
    />
  );
}

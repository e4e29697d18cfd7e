import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import { useT } from "@/i18n/use-t";

export interface DeliveryPageNavProps {
  /** `newest`: the pages between are not known, as after following a link to this one. Null on the first page. */
  readonly back: "newer" | "newest" | null;
  readonly onBack: () => void;
  /** Null on the last page. */
  readonly onOlder: (() => void) | null;
}

/** From page to page. The buttons stay where they are, so that the focus stays too. */
export function DeliveryPageNav({ back, onBack, onOlder }: DeliveryPageNavProps) {
  const t = useT();
  return (
    <Stack
      component="nav"
      aria-label={t("deliveries.page.label")}
      direction="row"
      spacing={1}
      sx={{ justifyContent: "flex-end" }}
    >
      <Button
        size="small"
        variant="outlined"
        color="inherit"
        aria-disabled={back === null}
        sx={back === null ? { opacity: 0.4 } : {}}
        onClick={() => {
          if (back !== null) onBack();
        }}
      >
        {t(back === "newest" ? "deliveries.page.newest" : "deliveries.page.newer")}
      </Button>
      <Button
        size="small"
        variant="outlined"
        color="inherit"
        aria-disabled={onOlder === null}
        sx={onOlder === null ? { opacity: 0.4 } : {}}
        onClick={() => onOlder?.()}
      >
        {t("deliveries.page.older")}
      </Button>
    </Stack>
  );
}

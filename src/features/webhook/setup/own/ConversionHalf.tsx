import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import { webhookChange } from "@/api/webhook/webhook-scope";
import type { Region } from "@/audit-log/region";
import { useT } from "@/i18n/use-t";
import { destinationPath } from "@/lib/console-paths";
import { ButtonLink } from "@/ui/layout/ButtonLink";
import { focusWhenShown } from "@/ui/overlay/focus-when-shown";
import { FormErrorSummary } from "@/ui/form/FormErrorSummary";
import type { Conversion } from "./convert-inline";
import { useSaveError } from "@/entities/access/use-save-error";

export interface ConversionHalfProps {
  readonly region: Region;
  readonly conversion: Extract<Conversion, { outcome: "half" }>;
  readonly isPending: boolean;
  readonly onGoOn: () => void;
  readonly onLater: () => void;
}

/** The first of two calls has worked: says what exists now, and offers to go on from there. */
export function ConversionHalf(props: ConversionHalfProps) {
  const t = useT();
  const { region, conversion, isPending, onGoOn, onLater } = props;
  const { destination, failure } = conversion;
  const { name } = destination;
  const error = useSaveError(webhookChange({ kind: "region", region }))(failure);
  return (
    <Stack spacing={3}>
      <Alert severity="warning" role="alert">
        <AlertTitle>{t("setup.convert.halfTitle")}</AlertTitle>
        {t(failure.wasRefused ? "setup.convert.halfText" : "setup.convert.halfUnknown", { name })}
      </Alert>
      <FormErrorSummary error={error} unplaced={error.fieldErrors ?? []} />
      <Stack direction="row" useFlexGap spacing={1.5} sx={{ flexWrap: "wrap" }}>
        <Button
          ref={focusWhenShown}
          variant="contained"
          aria-disabled={isPending}
          onClick={() => {
            if (!isPending) onGoOn();
          }}
          sx={isPending ? { opacity: 0.7 } : {}}
        >
          {isPending ? t("setup.convert.goingOn") : t("setup.convert.goOn", { name })}
        </Button>
        <ButtonLink to={destinationPath(destination.id)} variant="outlined" color="inherit">
          {t("setup.convert.view")}
        </ButtonLink>
        <Button variant="outlined" color="inherit" onClick={onLater}>
          {t("setup.convert.later")}
        </Button>
      </Stack>
    </Stack>
  );
}

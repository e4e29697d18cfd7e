import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import type { Region } from "@/audit-log/region";
import { WATCH_LIMIT_MS } from "@/features/webhook/delivery-check/delivery-check";
import { DeliveryCheckVerdict } from "@/features/webhook/delivery-check/DeliveryCheckVerdict";
import { useDeliveryCheck } from "@/features/webhook/delivery-check/use-delivery-check";
import { useT } from "@/i18n/use-t";
import { SECOND_MS } from "@/lib/epoch";
import { FormErrorSummary } from "@/ui/form/FormErrorSummary";
import { useShownError } from "@/ui/state/use-shown-error";

export interface TestDeliveryProps {
  readonly region: Region;
  readonly endpoint: string | null;
}

/** Makes an event now, for those who want to see one arrive before all of the gap is sent. */
export function TestDelivery({ region, endpoint }: TestDeliveryProps) {
  const t = useT();
  const shownError = useShownError();
  const test = useDeliveryCheck(region);
  return (
    <>
      <Button
        size="small"
        variant="outlined"
        color="inherit"
        aria-disabled={test.isPending}
        onClick={() => {
          if (!test.isPending) test.mutate();
        }}
        sx={test.isPending ? { opacity: 0.7 } : {}}
      >
        {t("setup.test.start")}
      </Button>
      <Box aria-live="polite" sx={{ "&:empty": { display: "none" } }}>
        {test.isPending && t("setup.test.running", { seconds: WATCH_LIMIT_MS / SECOND_MS })}
        {test.data !== undefined && (
          <DeliveryCheckVerdict region={region} result={test.data} endpoint={endpoint} />
        )}
      </Box>
      {test.error !== null && (
        <FormErrorSummary
          error={{ ...shownError(test.error, "load"), title: t("setup.test.callFailed") }}
          unplaced={test.error.fieldErrors}
        />
      )}
    </>
  );
}

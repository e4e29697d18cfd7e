import Stack from "@mui/material/Stack";
import type { WebhookScope } from "@/api/webhook/webhook-scope";
import { ProbesOfPlace } from "@/features/webhook/delivery-check/ProbesOfPlace";
import { StartProbe } from "@/features/webhook/delivery-check/begin/StartProbe";

export interface TestDeliveryProps {
  readonly scope: WebhookScope;
}

/** Makes an event now and follows it, for those who want to see one arrive before all of the gap is sent. */
export function TestDelivery({ scope }: TestDeliveryProps) {
  return (
    <Stack spacing={1.5} sx={{ width: "100%", minWidth: 0 }}>
      <StartProbe scope={scope} size="small" />
      <ProbesOfPlace scope={scope} shown="open" />
    </Stack>
  );
}

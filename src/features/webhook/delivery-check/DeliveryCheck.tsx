import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import { useQuery } from "@tanstack/react-query";
import { type WebhookScope, webhookStatusQuery } from "@/api/webhook/webhook-scope";
import { webhookCondition } from "@/contract/webhook/webhook-status";
import type { PlainMessageKey } from "@/i18n/message-key";
import { useT } from "@/i18n/use-t";
import { Section } from "@/ui/layout/Section";
import { Place } from "@/entities/place/Place";
import { useFormChanges } from "@/ui/form/form-changes";
import { testObstacle } from "./check-obstacle";
import { ProbesOfPlace } from "./ProbesOfPlace";
import { StartProbe } from "@/features/webhook/delivery-check/begin/StartProbe";

export interface DeliveryCheckProps {
  readonly scope: WebhookScope;
}

/** Makes an event the documented way, and follows it to where it is looked for. */
export function DeliveryCheck({ scope }: DeliveryCheckProps) {
  const t = useT();
  // The test would not use what the form beside it holds.
  const changes = useFormChanges();
  const status = useQuery(webhookStatusQuery(scope));
  return (
    <Section title={t("setup.test.title")} description={t(`setup.test.description.${scope.kind}`)}>
      <Stack useFlexGap spacing={2}>
        <Box sx={{ "&:empty": { display: "none" } }}>
          <Place name="pausedClock" />
        </Box>
        <StartProbe scope={scope} obstacle={findObstacle()} isReady={status.data !== undefined} />
        <ProbesOfPlace scope={scope} shown="all" />
      </Stack>
    </Section>
  );

  function findObstacle(): PlainMessageKey | null {
    if (changes === "unsaved") return "setup.test.needsSave";
    if (status.data !== undefined) return testObstacle(webhookCondition(status.data));
    return status.isError ? "setup.test.needsStatus" : null;
  }
}

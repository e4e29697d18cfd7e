import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { orgWebhookQueries } from "@/api/org-webhook";
import { useMissingRole } from "@/api/use-missing-role";
import { type SavedWebhook, webhookChange, webhookReading } from "@/api/webhook-scope";
import type { Region } from "@/audit-log/region";
import type { ApiHost } from "@/contract/api-host";
import type { Destination } from "@/contract/destination";
import type { OrgWebhookV2 } from "@/contract/org-webhook";
import { neededRole } from "@/contract/permissions";
import { useT } from "@/i18n/use-t";
import { lazyOverlay } from "@/ui/overlay/lazy-overlay";
import { LoadingSkeleton } from "@/ui/state/LoadingSkeleton";
import { Restricted } from "@/ui/state/Restricted";
import { Section } from "@/ui/layout/Section";
import { AttemptTime } from "@/entities/webhook/AttemptTime";
import type { FormChanges } from "@/features/webhook/setup/form-layout";
import { InlineForm } from "./InlineForm";
import type { InlinePlan } from "./inline-form";
import { LoadFailure } from "@/features/webhook/LoadFailure";
import type { RenderNewDestination } from "@/entities/destination/new-destination-slot";

const ConvertDrawer = lazyOverlay(async () => (await import("./ConvertDrawer")).ConvertDrawer);
const ChooseDrawer = lazyOverlay(async () => (await import("./ChooseDrawer")).ChooseDrawer);

export interface InlineWebhookProps {
  readonly region: Region;
  readonly webhook: SavedWebhook;
  readonly destinations: readonly Destination[];
  readonly host: ApiHost;
  readonly renderNewDestination: RenderNewDestination;
  /** Shows in another way what the form would send now. */
  readonly renderAsCode: (plan: InlinePlan) => ReactNode;
  /** What stands below the form and has to know whether that holds anything unsaved. */
  readonly renderBelow: (changes: FormChanges) => ReactNode;
}

/** A webhook with settings of its own, made through v2: shown, edited as such, or given a destination. */
export function InlineWebhook(props: InlineWebhookProps) {
  const t = useT();
  const { region } = props;
  const needed = neededRole(webhookReading({ kind: "region", region }));
  const settings = useQuery(orgWebhookQueries.settings(region));

  if (settings.data === undefined && settings.isError) {
    return <LoadFailure failure={settings.error} needed={needed} onRetry={() => void settings.refetch()} />;
  }
  const layOut = (content: ReactNode, changes: FormChanges) => (
    <>
      <Section
        title={t("webhook.inline.title")}
        description={
          <>
            {t("webhook.inline.text")}
            {settings.data !== undefined && (
              <Box sx={{ display: "flex", columnGap: 0.75, mt: 0.5 }}>
                {t("webhook.inline.updated")}
                <AttemptTime attemptedAt={settings.data.updated_at} />
              </Box>
            )}
          </>
        }
      >
        {content}
      </Section>
      {props.renderBelow(changes)}
    </>
  );
  if (settings.data === undefined) return layOut(<LoadingSkeleton shape="form" />, "none");
  return (
    <>
      <InlineForm
        region={region}
        settings={settings.data}
        renderAsCode={props.renderAsCode}
        renderLayout={(form, changes) => layOut(<Box sx={{ maxWidth: 560 }}>{form}</Box>, changes)}
      />
      <Instead {...props} settings={settings.data} />
    </>
  );
}

function Instead(props: InlineWebhookProps & { readonly settings: OrgWebhookV2 }) {
  const t = useT();
  const [open, setOpen] = useState<"convert" | "choose" | null>(null);
  const close = () => setOpen(null);
  const missing = useMissingRole(webhookChange({ kind: "region", region: props.region }));
  return (
    <Section title={t("webhook.inline.insteadTitle")} description={t("webhook.inline.insteadText")}>
      <Stack direction="row" useFlexGap spacing={1.5} sx={{ flexWrap: "wrap" }}>
        <Restricted missing={missing}>
          <Button variant="outlined" onClick={() => setOpen("convert")} {...ConvertDrawer.openerProps}>
            {t("webhook.inline.convert")}
          </Button>
        </Restricted>
        <Restricted missing={missing}>
          <Button
            variant="outlined"
            color="inherit"
            onClick={() => setOpen("choose")}
            {...ChooseDrawer.openerProps}
          >
            {t("webhook.inline.choose")}
          </Button>
        </Restricted>
      </Stack>
      <ConvertDrawer {...props} isOpen={open === "convert"} onClose={close} />
      <ChooseDrawer {...props} isOpen={open === "choose"} onClose={close} />
    </Section>
  );
}

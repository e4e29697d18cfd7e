import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { orgWebhookQueries } from "@/api/webhook/org-webhook-queries";
import { useMissingRole } from "@/api/identity/use-missing-role";
import { webhookChange, webhookQuery } from "@/api/webhook/webhook-scope";
import type { Region } from "@/audit-log/region";
import { useT } from "@/i18n/use-t";
import { lazyOverlay } from "@/ui/overlay/lazy-overlay";
import { Restricted } from "@/ui/state/Restricted";
import { Section } from "@/ui/layout/Section";
import { useKnownDestinations } from "@/entities/destination/use-known-destinations";

const ConvertDrawer = lazyOverlay(async () => (await import("./ConvertDrawer")).ConvertDrawer);
const ChooseDrawer = lazyOverlay(async () => (await import("./ChooseDrawer")).ChooseDrawer);

export interface OwnSettingsEndProps {
  readonly region: Region;
  /** The webhook refers to a destination now. */
  readonly onEnded: () => void;
}

/** The two ways from a webhook's own settings to a destination. */
export function OwnSettingsEnd({ region, onEnded }: OwnSettingsEndProps) {
  const t = useT();
  const [open, setOpen] = useState<"convert" | "choose" | null>(null);
  const missing = useMissingRole(webhookChange({ kind: "region", region }));
  const settings = useQuery(orgWebhookQueries.settings(region));
  const webhook = useQuery(webhookQuery({ kind: "region", region }));
  const { host, destinations } = useKnownDestinations();
  if (settings.data === undefined || webhook.data === undefined || destinations.data === undefined)
    return null;
  const drawer = { region, host, settings: settings.data, onEnded, onClose: () => setOpen(null) };
  return (
    <Section title={t("setup.inline.insteadTitle")} description={t("setup.inline.insteadText")}>
      <Stack direction="row" useFlexGap spacing={1.5} sx={{ flexWrap: "wrap" }}>
        <Restricted missing={missing}>
          <Button variant="outlined" onClick={() => setOpen("convert")} {...ConvertDrawer.openerProps}>
            {t("setup.inline.convert")}
          </Button>
        </Restricted>
        <Restricted missing={missing}>
          <Button
            variant="outlined"
            color="inherit"
            onClick={() => setOpen("choose")}
            {...ChooseDrawer.openerProps}
          >
            {t("setup.inline.choose")}
          </Button>
        </Restricted>
      </Stack>
      <ConvertDrawer {...drawer} isOpen={open === "convert"} />
      <ChooseDrawer
        {...drawer}
        isOpen={open === "choose"}
        webhook={webhook.data}
        destinations={destinations.data}
      />
    </Section>
  );
}

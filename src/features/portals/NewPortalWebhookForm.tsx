import { zodResolver } from "@hookform/resolvers/zod";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import { useState, type ReactNode } from "react";
import { useForm, useWatch } from "react-hook-form";
import { useNavigate } from "react-router-dom";
import { useMissingRole } from "@/api/use-missing-role";
import type { Destination } from "@/contract/destination";
import { CHANGE_PORTALS } from "@/contract/permissions";
import type { Portal } from "@/contract/portal";
import { portalTitle } from "@/contract/portal-title";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { DEV_PORTAL_WEBHOOKS_PATH, portalAuditLogsPath } from "@/lib/console-paths";
import { endpointHost } from "@/lib/endpoint-host";
import { ButtonLink } from "@/ui/layout/ButtonLink";
import { FormAutocomplete } from "@/ui/form/field/FormAutocomplete";
import { FormShell } from "@/ui/form/FormShell";
import { FormSwitch } from "@/ui/form/field/FormSwitch";
import { Section } from "@/ui/layout/Section";
import { useToast } from "@/ui/overlay/toast-context";
import { ConfiguredPortalNotice } from "./ConfiguredPortalNotice";
import { portalOptions } from "./portal-options";
import type { RenderNewDestination } from "./new-destination-slot";
import {
  fieldMapping,
  initialValues,
  schema,
  toRequest,
  type PortalWebhookPlan,
} from "./portal-webhook-form";
import { usePortalChoices } from "./use-portal-choices";
import { useSetUpPortal } from "./use-set-up-portal";

export interface NewPortalWebhookProps {
  /** From a link; `""` for none. */
  readonly portalId: string;
  readonly renderNewDestination: RenderNewDestination;
  /** Shows in another way what the form would send now. */
  readonly renderAsCode: (plan: PortalWebhookPlan) => ReactNode;
}

export interface NewPortalWebhookFormProps extends NewPortalWebhookProps {
  readonly portals: readonly Portal[];
  readonly destinations: readonly Destination[];
}

export function NewPortalWebhookForm(props: NewPortalWebhookFormProps) {
  const t = useT();
  const toast = useToast();
  const navigate = useNavigate();
  const { locale } = useLanguage();
  const { portals, destinations, renderNewDestination, renderAsCode } = props;
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: initialValues(props.portalId, portals),
  });
  const [portalId, destinationId, isEnabled] = useWatch({
    control: form.control,
    name: ["portalId", "destinationId", "isEnabled"],
  });
  const missingRole = useMissingRole(CHANGE_PORTALS);
  const { save, isPending, submitError } = useSetUpPortal();
  const [isCreating, setIsCreating] = useState(false);
  const choices = usePortalChoices(portals, destinations);
  const chosen = choices.find(({ portal }) => portal.id === portalId);
  const destination = destinations.find(({ id }) => id === destinationId);

  return (
    <Box sx={{ maxWidth: 640 }}>
      <FormShell
        form={form}
        label={t("portals.newWebhook.title")}
        onSubmit={save}
        onSubmitted={(values) => {
          // What was sent, which is not what the fields say when they were changed in between.
          const saved = portals.find(({ id }) => id === values.portalId);
          const savedTo = destinations.find(({ id }) => id === values.destinationId);
          const name = saved === undefined ? "" : portalTitle(saved);
          toast({
            message: values.isEnabled
              ? t("portals.newWebhook.savedOn", { portal: name, destination: savedTo?.name ?? "" })
              : t("portals.newWebhook.savedOff", { portal: name }),
            tone: "success",
          });
        }}
        onDone={({ portalId: savedId }) => void navigate(portalAuditLogsPath(savedId, "status"))}
        missingRole={missingRole}
        isPending={isPending}
        submitError={submitError}
        fieldMapping={fieldMapping}
        actions={
          <ButtonLink to={DEV_PORTAL_WEBHOOKS_PATH} variant="outlined" color="inherit">
            {t("ui.cancel")}
          </ButtonLink>
        }
      >
        <Section title={t("portals.newWebhook.section")}>
          <Stack spacing={3}>
            <FormAutocomplete
              control={form.control}
              name="portalId"
              label={t("portals.name")}
              placeholder={t("portals.newWebhook.portalPlaceholder")}
              help={t("portals.newWebhook.portalHelp")}
              options={portalOptions(
                choices,
                {
                  region: (region) => t(`ui.region.${region}`),
                  configured: (name) =>
                    name === null
                      ? t("portals.newWebhook.configured")
                      : t("portals.newWebhook.configuredTo", { destination: name }),
                },
                locale,
              )}
            />
            {chosen?.setup.state === "configured" && (
              <ConfiguredPortalNotice portalId={portalId} destination={chosen.setup.destination} />
            )}
            <FormAutocomplete
              control={form.control}
              name="destinationId"
              label={t("webhook.setup.endpoint")}
              placeholder={t("webhook.setup.endpointPlaceholder")}
              help={destination === undefined ? t("webhook.setup.endpointHelp") : summaryOf(destination)}
              options={destinations
                .toSorted((a, b) => a.name.localeCompare(b.name, locale, { numeric: true }))
                .map((one) => ({ value: one.id, label: one.name, secondary: summaryOf(one) }))}
              createAction={{ label: t("webhook.setup.newDestination"), onSelect: () => setIsCreating(true) }}
            />
            {destination?.skip_ssl_verification && (
              <Alert severity="warning" role="note">
                {t("webhook.setup.sslOffTitle")} {t("webhook.setup.sslOffText")}
              </Alert>
            )}
            <FormSwitch
              control={form.control}
              name="isEnabled"
              label={t("webhook.setup.enabled")}
              help={isEnabled ? t("portals.newWebhook.enabledHelp") : t("webhook.setup.disabledHelp")}
            />
          </Stack>
        </Section>
      </FormShell>
      {chosen !== undefined &&
        destination !== undefined &&
        renderAsCode({
          portalId,
          changes: toRequest({ portalId, destinationId, isEnabled }),
          isEnabled,
          destination,
        })}
      {renderNewDestination({
        isOpen: isCreating,
        host: "global",
        onClose: () => setIsCreating(false),
        onCreated: (made) => {
          form.setValue("destinationId", made.id, { shouldDirty: true, shouldValidate: true });
        },
      })}
    </Box>
  );
}

function summaryOf({ endpoint, log_format: format }: Destination): string {
  return `${endpointHost(endpoint)} · ${format.toUpperCase()}`;
}

import { zodResolver } from "@hookform/resolvers/zod";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import { useForm, useWatch } from "react-hook-form";
import { useNavigate } from "react-router-dom";
import { useMissingRole } from "@/api/identity/use-missing-role";
import type { ApiHost } from "@/contract/api-host";
import type { Destination } from "@/contract/webhook/destination";
import { CHANGE_PORTALS } from "@/contract/identity/permissions";
import type { Portal } from "@/contract/portal";
import { portalTitle } from "@/contract/portal-title";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { withGap } from "@/i18n/with-gap";
import { DEV_PORTAL_WEBHOOKS_PATH, portalAuditLogsPath } from "@/lib/console-paths";
import { ButtonLink } from "@/ui/layout/ButtonLink";
import { FormAutocomplete } from "@/ui/form/field/FormAutocomplete";
import { FormShell } from "@/ui/form/FormShell";
import { FormSwitch } from "@/ui/form/field/FormSwitch";
import { RouterLink } from "@/ui/layout/RouterLink";
import { Section } from "@/ui/layout/Section";
import { useToast } from "@/ui/overlay/toast-context";
import { portalOptions } from "./portal-options";
import { FormEndpoint } from "@/entities/destination/FormEndpoint";
import { useNewDestination } from "@/entities/destination/use-new-destination";
import { Place } from "@/entities/place/Place";
import {
  fieldMapping,
  initialValues,
  type PortalWebhookStart,
  schema,
  toRequest,
} from "./portal-webhook-form";
import { usePortalChoices } from "./use-portal-choices";
import { useSetUpPortal } from "./use-set-up-portal";

export interface NewPortalWebhookProps {
  readonly start: PortalWebhookStart;
}

export interface NewPortalWebhookFormProps extends NewPortalWebhookProps {
  readonly portals: readonly Portal[];
  readonly destinations: readonly Destination[];
  /** Where a new destination is made. */
  readonly host: ApiHost;
}

export function NewPortalWebhookForm(props: NewPortalWebhookFormProps) {
  const t = useT();
  const toast = useToast();
  const navigate = useNavigate();
  const { locale } = useLanguage();
  const { portals, destinations } = props;
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: initialValues(props.start, props),
  });
  const [portalId, destinationId, isEnabled] = useWatch({
    control: form.control,
    name: ["portalId", "destinationId", "isEnabled"],
  });
  const missingRole = useMissingRole(CHANGE_PORTALS);
  const setUp = useSetUpPortal();
  const creation = useNewDestination({
    host: props.host,
    choose: (id) => form.setValue("destinationId", id, { shouldDirty: true, shouldValidate: true }),
  });
  const choices = usePortalChoices(portals, destinations);
  const chosen = choices.find(({ portal }) => portal.id === portalId);
  const destination = destinations.find(({ id }) => id === destinationId);

  return (
    <Box sx={{ maxWidth: 640 }}>
      <FormShell
        form={form}
        label={t("portals.newWebhook.title")}
        {...setUp}
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
            <FormEndpoint
              control={form.control}
              name="destinationId"
              destinations={destinations}
              onCreate={creation.open}
            />
            <FormSwitch
              control={form.control}
              name="isEnabled"
              label={t("setup.form.enabled")}
              help={isEnabled ? t("portals.newWebhook.enabledHelp") : t("setup.form.disabledHelp")}
            />
          </Stack>
        </Section>
      </FormShell>
      {chosen !== undefined && destination !== undefined && (
        <Place
          name="asCode"
          subject={{
            kind: "portal-webhook",
            portalId,
            changes: toRequest({ portalId, destinationId, isEnabled }),
            isAsSaved: false,
            isEnabled,
            destinationId,
            destination,
          }}
        />
      )}
      {creation.drawer}
    </Box>
  );
}

interface ConfiguredPortalNoticeProps {
  readonly portalId: string;
  /** `null`: its name is not known. */
  readonly destination: string | null;
}

/** A portal has one audit log: choosing one that has it means replacing it. */
function ConfiguredPortalNotice({ portalId, destination }: ConfiguredPortalNoticeProps) {
  const t = useT();
  return (
    <Alert severity="warning">
      {withGap(
        destination === null
          ? t("portals.newWebhook.replaces")
          : t("portals.newWebhook.replacesNamed", { destination }),
      )}
      <RouterLink to={portalAuditLogsPath(portalId)}>{t("portals.newWebhook.toSettings")}</RouterLink>
    </Alert>
  );
}

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { useForm, useWatch } from "react-hook-form";
import { trafficMutations } from "@/api/sandbox/traffic-mutations";
import type { Portal } from "@/contract/portal";
import { portalTitle } from "@/contract/portal-title";
import { LOGIN_OUTCOMES } from "@/contract/sandbox/events";
import { ofApiError } from "@/entities/saving/use-guarded-save";
import { useT } from "@/i18n/use-t";
import { FieldGrid } from "@/ui/form/field/FieldGrid";
import { FormSelect } from "@/ui/form/field/FormSelect";
import { FormShell } from "@/ui/form/FormShell";
import { FormTextField } from "@/ui/form/field/FormTextField";
import { useToast } from "@/ui/overlay/toast-context";
import { useShownError } from "@/ui/state/use-shown-error";
import { emptyValues, portalLoginFormSchema, toRequest } from "./portal-login-form";

export interface PortalLoginFormProps {
  /** At least one. */
  readonly portals: readonly Portal[];
}

export function PortalLoginForm({ portals }: PortalLoginFormProps) {
  const t = useT();
  const toast = useToast();
  const shown = useShownError();
  const form = useForm({
    resolver: zodResolver(portalLoginFormSchema),
    defaultValues: emptyValues(portals.map(({ id }) => id)),
  });
  const { control } = form;
  const portalId = useWatch({ control, name: "portalId" });
  const login = useMutation(trafficMutations.portalLogin(portalId));
  return (
    <FormShell
      form={form}
      leaving="free"
      label={t("sandbox.login.title")}
      onSubmit={(values) => login.mutateAsync(toRequest(values))}
      onSubmitted={() => toast({ message: t("sandbox.login.accepted"), tone: "success" })}
      isPending={login.isPending}
      errorOf={ofApiError((failure) => ({ ...shown(failure, "save"), title: t("sandbox.login.failed") }))}
      fieldMapping={{ outcome: "outcome", developer: "developer" }}
      submitLabel={t("sandbox.login.submit")}
      pendingLabel={t("sandbox.login.submitting")}
    >
      <FieldGrid>
        <FormSelect
          control={control}
          name="portalId"
          label={t("sandbox.login.portal")}
          options={portals.map((portal) => ({ value: portal.id, label: portalTitle(portal) }))}
        />
        <FormSelect
          control={control}
          name="outcome"
          label={t("sandbox.login.outcome")}
          options={LOGIN_OUTCOMES.map((outcome) => ({
            value: outcome,
            label: t(`sandbox.login.outcomes.${outcome}`),
          }))}
        />
        <FormTextField
          control={control}
          name="developer"
          requirement="optional"
          label={t("sandbox.login.developer")}
          help={t("sandbox.login.developerHelp")}
        />
      </FieldGrid>
    </FormShell>
  );
}

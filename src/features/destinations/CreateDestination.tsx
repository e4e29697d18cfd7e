import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useForm, Watch } from "react-hook-form";
import { useNavigate } from "react-router-dom";
import { destinationMutations } from "@/api/destinations";
import { useT } from "@/i18n/use-t";
import { DESTINATIONS_PATH } from "@/lib/console-paths";
import { ButtonLink } from "@/ui/ButtonLink";
import { FormShell } from "@/ui/form/FormShell";
import { useToast } from "@/ui/toast-context";
import { useShownError } from "@/ui/use-shown-error";
import { emptyValues, fieldMapping, schema, toRequest } from "./destination-form";
import { type DestinationPlan, destinationPlan } from "./destination-plan";
import { DestinationFields } from "./DestinationFields";
import { FormWithAside } from "./FormWithAside";
import { withNameConflict } from "./save-failure";
import { SetupGuide } from "./SetupGuide";

export interface CreateDestinationProps {
  /** Shows in another way what the form would send now. */
  readonly renderAsCode?: (plan: DestinationPlan) => ReactNode;
}

export function CreateDestination({ renderAsCode }: CreateDestinationProps) {
  const t = useT();
  const toast = useToast();
  const shown = useShownError();
  const navigate = useNavigate();
  const form = useForm({ resolver: zodResolver(schema), defaultValues: emptyValues });
  const create = useMutation(destinationMutations.create());

  return (
    <FormWithAside after={<SetupGuide />}>
      <FormShell
        form={form}
        label={t("destinations.form.createTitle")}
        onSubmit={async (values) => create.mutateAsync(toRequest(values))}
        onSubmitted={({ name }) => {
          toast({ message: t("destinations.form.createdToast", { name }), tone: "success" });
          void navigate(DESTINATIONS_PATH);
        }}
        isPending={create.isPending}
        submitError={
          create.error && withNameConflict(shown(create.error, "save"), create.error, create.variables)
        }
        fieldMapping={fieldMapping}
        actions={
          <ButtonLink to={DESTINATIONS_PATH} variant="outlined" color="inherit">
            {t("destinations.form.cancel")}
          </ButtonLink>
        }
      >
        <DestinationFields control={form.control} stored="none" />
      </FormShell>
      {renderAsCode && (
        <Watch control={form.control} render={(values) => renderAsCode(destinationPlan(values, null))} />
      )}
    </FormWithAside>
  );
}

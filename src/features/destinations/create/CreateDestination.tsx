import { zodResolver } from "@hookform/resolvers/zod";
import type { ReactNode } from "react";
import { useForm, Watch } from "react-hook-form";
import { useNavigate } from "react-router-dom";
import { useT } from "@/i18n/use-t";
import { DESTINATIONS_PATH, destinationPath } from "@/lib/console-paths";
import { ButtonLink } from "@/ui/layout/ButtonLink";
import { useToast } from "@/ui/overlay/toast-context";
import { WithAside } from "@/ui/layout/WithAside";
import { CreateDestinationForm } from "./CreateDestinationForm";
import { type DestinationFormValues, emptyValues, schema } from "@/features/destinations/destination-form";
import { Place } from "@/entities/place/Place";
import { destinationPlan } from "@/features/destinations/destination-plan";
import { SetupGuide } from "./SetupGuide";

export interface CreateDestinationProps {
  /** What the form begins with; nothing when left out. */
  readonly initialValues?: DestinationFormValues;
  /** What there is to know about those. */
  readonly notice?: ReactNode;
}

export function CreateDestination({ initialValues = emptyValues, notice }: CreateDestinationProps) {
  const t = useT();
  const toast = useToast();
  const navigate = useNavigate();
  const form = useForm({ resolver: zodResolver(schema), defaultValues: initialValues });

  return (
    <WithAside after={<SetupGuide />}>
      <CreateDestinationForm
        form={form}
        notice={notice}
        onCreated={({ name }) => {
          toast({ message: t("destinations.form.savedToast", { name }), tone: "success" });
        }}
        // Its own page says what comes next: where it is used, and how to prove that logs arrive.
        onDone={({ id }) => void navigate(destinationPath(id), { replace: true })}
        actions={
          <ButtonLink to={DESTINATIONS_PATH} variant="outlined" color="inherit">
            {t("destinations.form.cancel")}
          </ButtonLink>
        }
      />
      <Watch
        control={form.control}
        render={(values) => (
          <Place
            name="asCode"
            subject={{ kind: "create-destination", settings: destinationPlan(values, null).settings }}
          />
        )}
      />
    </WithAside>
  );
}

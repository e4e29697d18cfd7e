import { zodResolver } from "@hookform/resolvers/zod";
import Button from "@mui/material/Button";
import { useForm, useFormState } from "react-hook-form";
import type { ApiHost } from "@/contract/api-host";
import type { Destination } from "@/contract/webhook/destination";
import { useT } from "@/i18n/use-t";
import { FormDrawer } from "@/ui/form/FormDrawer";
import { CreateDestinationForm } from "./CreateDestinationForm";
import { emptyValues, schema } from "@/features/destinations/destination-form";

export interface NewDestinationDrawerProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly host: ApiHost;
  readonly onCreated: (destination: Destination) => void;
}

/** Makes a destination beside a form that is about to choose it. */
export function NewDestinationDrawer({ isOpen, onClose, host, onCreated }: NewDestinationDrawerProps) {
  const t = useT();
  const form = useForm({ resolver: zodResolver(schema), defaultValues: emptyValues });
  const { isDirty } = useFormState({ control: form.control });
  return (
    <FormDrawer
      isOpen={isOpen}
      title={t("destinations.drawer.title")}
      isDirty={isDirty}
      onClose={onClose}
      // The secret with it.
      onClosed={() => form.reset(emptyValues)}
    >
      {(close) => (
        <CreateDestinationForm
          form={form}
          host={host}
          leaving="free"
          submitLabel={t("destinations.drawer.submit")}
          onCreated={onCreated}
          onDone={onClose}
          actions={
            <Button variant="outlined" color="inherit" onClick={close}>
              {t("destinations.form.cancel")}
            </Button>
          }
        />
      )}
    </FormDrawer>
  );
}

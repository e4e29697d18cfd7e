import Alert from "@mui/material/Alert";
import Stack from "@mui/material/Stack";
import { useMutation } from "@tanstack/react-query";
import type { ApiError } from "@/api/http/api-error";
import { destinationMutations } from "@/api/webhook/destination-queries";
import type { Destination } from "@/contract/webhook/destination";
import { useT } from "@/i18n/use-t";
import { ConfirmDialog } from "@/ui/overlay/ConfirmDialog";
import { ErrorAlert } from "@/ui/state/ErrorAlert";
import { useShownError } from "@/ui/state/use-shown-error";
import {
  type DestinationUsage,
  type DestinationUser,
  usersOf,
} from "@/entities/destination-usage/destination-usage";
import { UserLinks } from "@/entities/destination-usage/UserLinks";

export interface DeleteDestinationDialogProps {
  readonly isOpen: boolean;
  readonly destination: Destination;
  readonly usage: DestinationUsage;
  /** What else speaks against it; null: nothing that is known. */
  readonly caution?: string | null;
  readonly onDeleted: () => void;
  readonly onCancel: () => void;
}

export function DeleteDestinationDialog(props: DeleteDestinationDialogProps) {
  const t = useT();
  const { destination, usage, caution = null, onDeleted } = props;
  const remove = useMutation(destinationMutations.remove(destination.id));
  const users = usersOf(usage, destination.id);
  const isRefused = remove.error?.status === 409;

  return (
    <ConfirmDialog
      isOpen={props.isOpen}
      title={t("destinations.remove.title", { name: destination.name })}
      confirmLabel={t("destinations.remove.confirm")}
      tone="danger"
      typedName={destination.name}
      isPending={remove.isPending}
      onConfirm={() => remove.mutate(undefined, { onSuccess: onDeleted })}
      onCancel={() => {
        remove.reset();
        props.onCancel();
      }}
    >
      <Stack spacing={2}>
        <div>{t("destinations.remove.text")}</div>
        {!isRefused && users.length > 0 && (
          <Alert severity="warning" role="note">
            {t("destinations.remove.inUse")}
            <UserLinks users={users} />
          </Alert>
        )}
        {caution !== null && (
          <Alert severity="warning" role="note">
            {caution}
          </Alert>
        )}
        {!isRefused && <RestOfUsage usage={usage} users={users} />}
        {remove.error && <RefusedAlert error={remove.error} users={users} />}
      </Stack>
    </ConfirmDialog>
  );
}

interface RestOfUsageProps {
  readonly usage: DestinationUsage;
  readonly users: readonly DestinationUser[];
}

/** How far one can trust that nothing else uses it. */
function RestOfUsage({ usage, users }: RestOfUsageProps) {
  const t = useT();
  if (usage.completeness === "pending") return <output>{t("destinations.remove.checking")}</output>;
  if (users.length > 0) return null;
  return (
    <div>
      {t(usage.completeness === "partial" ? "destinations.remove.unknown" : "destinations.remove.notInUse")}
    </div>
  );
}

interface RefusedAlertProps {
  readonly error: ApiError;
  readonly users: readonly DestinationUser[];
}

/** A conflict is answered with the way to resolve it, anything else with what went wrong. */
function RefusedAlert({ error, users }: RefusedAlertProps) {
  const t = useT();
  const shown = useShownError()(error, "save");
  if (error.status === 409) {
    return (
      <ErrorAlert
        error={{
          title: t("destinations.remove.refusedTitle"),
          detail: t(
            users.length > 0 ? "destinations.remove.refusedText" : "destinations.remove.refusedUnknown",
          ),
        }}
      >
        <UserLinks users={users} />
      </ErrorAlert>
    );
  }
  return (
    <ErrorAlert
      error={{
        ...shown,
        title: t(error.wasRefused ? "destinations.remove.failed" : "destinations.remove.failedUnknown"),
      }}
    />
  );
}

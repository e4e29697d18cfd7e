import { zodResolver } from "@hookform/resolvers/zod";
import Button from "@mui/material/Button";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { destinationQueries } from "@/api/webhook/destination-queries";
import { useMissingRole } from "@/api/identity/use-missing-role";
import { CHANGE_DESTINATION } from "@/contract/identity/permissions";
import type { Destination } from "@/contract/webhook/destination";
import { FormAuthorization } from "@/entities/destination/FormAuthorization";
import { FormEndpointAddress } from "@/entities/destination/FormEndpointAddress";
import { UsageNotice } from "@/entities/destination-usage/UsageNotice";
import { UserLinks } from "@/entities/destination-usage/UserLinks";
import { usersOf } from "@/entities/destination-usage/destination-usage";
import { useDestinationUsage } from "@/entities/destination-usage/use-destination-usage";
import type { FixDestinationProps } from "@/entities/place/Place";
import { fieldMapping, schema, toFormValues } from "@/features/destinations/destination-form";
import { DestinationUnavailable } from "@/features/destinations/DestinationUnavailable";
import { useT } from "@/i18n/use-t";
import { destinationPath } from "@/lib/console-paths";
import { FormShell } from "@/ui/form/FormShell";
import { RouterLink } from "@/ui/layout/RouterLink";
import { useToast } from "@/ui/overlay/toast-context";
import { LoadingSkeleton } from "@/ui/state/LoadingSkeleton";
import { Disclosure } from "@/ui/text/Disclosure";
import { DestinationConflict } from "./DestinationConflict";
import { useDestinationSave } from "./use-destination-save";

/** Endpoint and token of a destination, mended beside what tells why it fails. */
export function FixDestination({ isOpen, onClose, destinationId }: FixDestinationProps) {
  // Never from a cache alone: the form would start from what may be out of date.
  const { data, error, isFetchedAfterMount, refetch } = useQuery({
    ...destinationQueries.detail(destinationId),
    refetchOnMount: "always",
    enabled: isOpen,
  });
  const [reloads, setReloads] = useState(0);
  if (!isOpen) return null;
  if (data && isFetchedAfterMount) {
    return (
      <FixForm
        key={reloads}
        destination={data}
        onReload={() => setReloads((count) => count + 1)}
        onClose={onClose}
      />
    );
  }
  if (error) return <DestinationUnavailable error={error} onRetry={() => void refetch()} />;
  return <LoadingSkeleton shape="form" />;
}

interface FixFormProps {
  readonly destination: Destination;
  readonly onReload: () => void;
  readonly onClose: () => void;
}

function FixForm({ destination: current, onReload, onClose }: FixFormProps) {
  const t = useT();
  const toast = useToast();
  // A refetch in the background must not move what this form compares with.
  const [opened] = useState(current);
  const form = useForm({ resolver: zodResolver(schema), defaultValues: toFormValues(opened) });
  const { conflict, ...saving } = useDestinationSave(opened);
  return (
    <>
      <FormShell
        form={form}
        label={t("destinations.form.editTitle", { name: opened.name })}
        {...saving}
        savedValues={(end) => toFormValues(end.outcome === "reloaded" ? end.stored : end.stored.destination)}
        onSubmitted={(end) => {
          if (end.outcome === "reloaded") return onReload();
          const { change, destination } = end.stored;
          if (change === "none") toast({ message: t("destinations.form.unchangedToast"), tone: "info" });
          else {
            const message = t("destinations.form.savedInUseToast", { name: destination.name });
            toast({ message, tone: "success" });
          }
        }}
        onDone={({ outcome }) => {
          if (outcome === "saved") onClose();
        }}
        missingRole={useMissingRole(CHANGE_DESTINATION)}
        fieldMapping={fieldMapping}
        actions={
          <Button variant="outlined" color="inherit" onClick={onClose}>
            {t("destinations.form.cancel")}
          </Button>
        }
      >
        <FormEndpointAddress control={form.control} name="endpoint" label={t("destinations.form.endpoint")} />
        <FormAuthorization
          control={form.control}
          name="authorization"
          stored="saved"
          savedHelp={t("destinations.authorization.savedHelp")}
        />
        <Users destinationId={opened.id} />
        <RouterLink to={destinationPath(opened.id)}>{t("destinations.form.all")}</RouterLink>
      </FormShell>
      {conflict && <DestinationConflict opened={opened} conflict={conflict} />}
    </>
  );
}

/** Who else feels it. */
function Users({ destinationId }: { readonly destinationId: string }) {
  const t = useT();
  const { usage, refetchUnread } = useDestinationUsage();
  const users = usersOf(usage, destinationId);
  return (
    <>
      {users.length > 1 && (
        <Disclosure title={t("destinations.usage.shared", { count: users.length })}>
          <UserLinks users={users} />
        </Disclosure>
      )}
      <UsageNotice usage={usage} onRetry={refetchUnread} />
    </>
  );
}

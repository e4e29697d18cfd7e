import ContentCopyRounded from "@mui/icons-material/ContentCopyRounded";
import DeleteOutlineRounded from "@mui/icons-material/DeleteOutlineRounded";
import KeyRounded from "@mui/icons-material/KeyRounded";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Navigate } from "react-router-dom";
import { destinationQueries } from "@/api/webhook/destination-queries";
import { useMissingRole } from "@/api/identity/use-missing-role";
import type { Destination } from "@/contract/webhook/destination";
import { CHANGE_DESTINATION } from "@/contract/identity/permissions";
import { useT } from "@/i18n/use-t";
import { DESTINATIONS_PATH, duplicateDestinationPath } from "@/lib/console-paths";
import { rotationPath } from "@/lib/rotation-path";
import { ButtonLink } from "@/ui/layout/ButtonLink";
import { LoadingSkeleton } from "@/ui/state/LoadingSkeleton";
import { type Crumb, PageHeader } from "@/ui/layout/PageHeader";
import { Restricted } from "@/ui/state/Restricted";
import { StatusBadge } from "@/ui/state/StatusBadge";
import { useToast } from "@/ui/overlay/toast-context";
import { WithAside } from "@/ui/layout/WithAside";
import { DeleteDestinationDialog } from "./DeleteDestinationDialog";
import { DestinationDetails } from "./DestinationDetails";
import { DestinationUnavailable } from "@/features/destinations/DestinationUnavailable";
import { usersOf } from "@/entities/destination-usage/destination-usage";
import { DestinationProbes } from "@/entities/probe/DestinationProbes";
import { EditDestinationForm } from "./EditDestinationForm";
import { UsagePanel } from "./UsagePanel";
import { useDestinationUsage } from "@/entities/destination-usage/use-destination-usage";

export interface EditDestinationProps {
  readonly destinationId: string;
  readonly crumbs: readonly Crumb[];
}

/** One stored destination: who uses it, its settings, and its end. */
export function EditDestination({ destinationId, crumbs }: EditDestinationProps) {
  const t = useT();
  // Never from a cache alone: the form would start from what may be out of date.
  const { data, error, isFetchedAfterMount, refetch } = useQuery({
    ...destinationQueries.detail(destinationId),
    refetchOnMount: "always",
  });
  if (data && isFetchedAfterMount) return <LoadedDestination destination={data} crumbs={crumbs} />;
  return (
    <>
      <PageHeader title={t("destinations.form.loadingTitle")} crumbs={crumbs} />
      {error ? (
        <DestinationUnavailable error={error} onRetry={() => void refetch()} />
      ) : (
        <LoadingSkeleton shape="form" />
      )}
    </>
  );
}

interface LoadedDestinationProps {
  readonly destination: Destination;
  readonly crumbs: readonly Crumb[];
}

function LoadedDestination({ destination, crumbs }: LoadedDestinationProps) {
  const t = useT();
  const toast = useToast();
  const { usage, refetchUnread } = useDestinationUsage();
  const missing = useMissingRole(CHANGE_DESTINATION);
  const [reloads, setReloads] = useState(0);
  const [removal, setRemoval] = useState<"none" | "asking" | "done">("none");
  // The form goes first, and with it the question about unsaved changes to what no longer exists.
  if (removal === "done") return <Navigate to={DESTINATIONS_PATH} replace />;

  return (
    <>
      <PageHeader
        title={t("destinations.form.editTitle", { name: destination.name })}
        crumbs={crumbs}
        badge={
          destination.skip_ssl_verification && (
            <StatusBadge tone="warning" label={t("destinations.verification.warning")} />
          )
        }
        actions={
          <>
            <ButtonLink
              to={duplicateDestinationPath(destination.id)}
              variant="outlined"
              color="inherit"
              startIcon={<ContentCopyRounded />}
            >
              {t("destinations.duplicate.action")}
            </ButtonLink>
            <ButtonLink
              to={rotationPath(destination.id)}
              variant="outlined"
              color="inherit"
              startIcon={<KeyRounded />}
            >
              {t("destinations.rotate")}
            </ButtonLink>
            <Restricted missing={missing}>
              <Button
                variant="outlined"
                color="error"
                startIcon={<DeleteOutlineRounded />}
                onClick={() => setRemoval("asking")}
              >
                {t("destinations.remove.action")}
              </Button>
            </Restricted>
          </>
        }
      />
      <WithAside
        before={<UsagePanel destinationId={destination.id} usage={usage} onRetry={refetchUnread} />}
        after={
          <Stack useFlexGap spacing={{ xs: 3, lg: 4 }}>
            <DestinationProbes destinationId={destination.id} users={usersOf(usage, destination.id)} />
            <DestinationDetails destination={destination} />
          </Stack>
        }
      >
        <EditDestinationForm
          key={reloads}
          destination={destination}
          isInUse={usersOf(usage, destination.id).length > 0}
          onReload={() => setReloads((count) => count + 1)}
        />
      </WithAside>
      <DeleteDestinationDialog
        isOpen={removal === "asking"}
        destination={destination}
        usage={usage}
        onDeleted={() => {
          toast({
            message: t("destinations.remove.removedToast", { name: destination.name }),
            tone: "success",
          });
          setRemoval("done");
        }}
        onCancel={() => setRemoval("none")}
      />
    </>
  );
}

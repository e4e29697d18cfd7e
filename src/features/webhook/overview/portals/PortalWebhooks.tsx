import AddRounded from "@mui/icons-material/AddRounded";
import Stack from "@mui/material/Stack";
import { usePrefetchQuery, useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { destinationQueries } from "@/api/webhook/destination-queries";
import { portalQueries } from "@/api/portal-queries";
import { neededRole, READ_PORTALS } from "@/contract/identity/permissions";
import { useT } from "@/i18n/use-t";
import { NEW_PORTAL_WEBHOOK_PATH } from "@/lib/console-paths";
import { ButtonLink } from "@/ui/layout/ButtonLink";
import { EmptyState } from "@/ui/state/EmptyState";
import { LoadingSkeleton } from "@/ui/state/LoadingSkeleton";
import type { ListAddress, ListChange } from "@/ui/table/list-address";
import { Section } from "@/ui/layout/Section";
import { StaleNotice } from "@/ui/state/StaleNotice";
import { LoadFailure } from "@/entities/access/LoadFailure";
import type { PortalWebhookFilter } from "./portal-webhook-filter";
import { PortalWebhookTable } from "./PortalWebhookTable";

export interface PortalWebhooksProps {
  readonly list: ListAddress<PortalWebhookFilter>;
  readonly onListChange: (change: ListChange<PortalWebhookFilter>) => void;
  /** Says which portals are missing, above those that are there. */
  readonly notice: ReactNode;
}

/** The webhooks of all Dev Portals at a glance, in each of the five states. */
export function PortalWebhooks({ list, onListChange, notice }: PortalWebhooksProps) {
  const t = useT();
  const portals = useQuery(portalQueries.list());
  // Started here, so that it does not wait for the portals.
  usePrefetchQuery(destinationQueries.list());
  const { data, error } = portals;

  return (
    <Section
      title={t("webhook.devPortal.title")}
      description={t("webhook.devPortal.description")}
      frame="plain"
      actions={
        data !== undefined &&
        data.length > 0 && (
          <ButtonLink to={NEW_PORTAL_WEBHOOK_PATH} variant="contained" startIcon={<AddRounded />}>
            {t("webhook.devPortal.create")}
          </ButtonLink>
        )
      }
    >
      {data === undefined && error === null && <LoadingSkeleton shape="table" />}
      {data === undefined && error !== null && (
        <LoadFailure
          failure={error}
          needed={neededRole(READ_PORTALS)}
          onRetry={() => void portals.refetch()}
        />
      )}
      {data !== undefined && (
        <Stack spacing={1.5}>
          {error && (
            <StaleNotice dataUpdatedAt={portals.dataUpdatedAt} onRetry={() => void portals.refetch()} />
          )}
          {notice}
          {data.length === 0 ? (
            <EmptyState title={t("webhook.devPortal.emptyTitle")}>
              {t("webhook.devPortal.emptyText")}
            </EmptyState>
          ) : (
            <PortalWebhookTable portals={data} list={list} onListChange={onListChange} />
          )}
        </Stack>
      )}
    </Section>
  );
}

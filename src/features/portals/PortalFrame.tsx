import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { portalQueries } from "@/api/portal-queries";
import { portalTitle } from "@/contract/portal-title";
import { neededRole, READ_PORTALS } from "@/contract/identity/permissions";
import { useT } from "@/i18n/use-t";
import { PORTALS_PATH } from "@/lib/console-paths";
import { ButtonLink } from "@/ui/layout/ButtonLink";
import { NoPermissionState } from "@/ui/state/NoPermissionState";
import { PageHeader } from "@/ui/layout/PageHeader";
import type { TabLinksProps } from "@/ui/layout/TabLinks";
import { PortalFacts } from "./PortalFacts";

export interface PortalFrameProps {
  readonly portalId: string;
  /** Beside the title. */
  readonly badge: ReactNode;
  readonly tabs: TabLinksProps;
  readonly children: ReactNode;
}

/** The head of a portal's audit log pages; it stands in their place where there is no such portal, or none to see. */
export function PortalFrame({ portalId, badge, tabs, children }: PortalFrameProps) {
  const t = useT();
  const queryClient = useQueryClient();
  const { data: portal, error } = useQuery({
    ...portalQueries.detail(portalId),
    placeholderData: () =>
      queryClient.getQueryData(portalQueries.listing().queryKey)?.portals.find(({ id }) => id === portalId),
  });
  const crumbs = [{ label: t("app.navigation.devPortal") }, { label: t("portals.title"), to: PORTALS_PATH }];

  if (error?.status === 404) {
    return (
      <>
        <PageHeader
          title={t("portals.notFound.title")}
          crumbs={crumbs}
          description={t("portals.notFound.text")}
        />
        <ButtonLink to={PORTALS_PATH} variant="contained">
          {t("portals.notFound.action")}
        </ButtonLink>
      </>
    );
  }
  if (error?.status === 403) {
    return (
      <>
        <PageHeader title={t("portals.auditLogs")} crumbs={crumbs} />
        <NoPermissionState needed={neededRole(READ_PORTALS)} />
      </>
    );
  }
  // Only the name waits; what is below asks for itself at the same time.
  const name = portal === undefined ? null : portalTitle(portal);
  return (
    <>
      <PageHeader
        title={name === null ? t("portals.auditLogs") : t("portals.auditLogsOf", { portal: name })}
        crumbs={[...crumbs, ...(name === null ? [] : [{ label: name }]), { label: t("portals.settings") }]}
        badge={badge}
        {...(portal && { description: <PortalFacts portal={portal} /> })}
        tabs={tabs}
      />
      {children}
    </>
  );
}

import type { MessageKey } from "@/i18n/message-key";
import { useT } from "@/i18n/use-t";

type RegionName<Key> = Key extends `ui.region.${infer Region}` ? Region : never;

/** A role that is needed, by its wire-free name. */
export type MissingRole =
  | { readonly role: "portal_admin" }
  | {
      readonly role: "audit_logs_admin";
      /** Absent: of one region, which need not be said. */
      readonly region?: "all" | RegionName<MessageKey>;
    };

/** What a role is called. */
export function useRoleName(): (needed: MissingRole) => string {
  const t = useT();
  return (needed) => {
    if (needed.role === "portal_admin") return t("ui.role.portalAdmin");
    if (needed.region === undefined) return t("ui.role.auditLogsAdmin");
    if (needed.region === "all") return t("ui.role.auditLogsAdminEverywhere");
    return t("ui.role.auditLogsAdminOf", { region: t(`ui.region.${needed.region}`) });
  };
}

/** What it takes, for a place or an answer that is refused. */
export function useNeededRoleText(): (needed: MissingRole) => string {
  const t = useT();
  const roleName = useRoleName();
  return (needed) => t("ui.state.noPermissionRole", { role: roleName(needed) });
}

/** Why something is disabled; null when it is not. */
export function useMissingRoleText(missing: MissingRole | null): string | null {
  const t = useT();
  const roleName = useRoleName();
  return missing === null ? null : t("ui.restricted.needs", { role: roleName(missing) });
}

import { useT } from "@/i18n/use-t";

/** A role that somebody lacks, by its wire-free name. */
export interface MissingRole {
  readonly role: "portal_admin" | "audit_logs_admin";
  /** `all`, or one region as its host is called. */
  readonly region?: string;
}

/** Why something is disabled; null when it is not. */
export function useMissingRoleText(missing: MissingRole | null): string | null {
  const t = useT();
  if (missing === null) return null;
  if (missing.role === "portal_admin") return t("ui.restricted.needs", { role: t("ui.role.portalAdmin") });
  const role =
    missing.region === undefined || missing.region === "all"
      ? t("ui.role.auditLogsAdmin")
      : t("ui.role.auditLogsAdminOf", { region: missing.region.toUpperCase() });
  return t("ui.restricted.needs", { role });
}

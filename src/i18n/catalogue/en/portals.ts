export const portals = {
  title: "Portals",
  description: "The Dev Portals of all regions. Their audit logs are set up under Settings › Audit Logs.",
  table: "Dev Portals",
  name: "Portal",
  region: "Region",
  domain: "Domain",
  regionUnknown: "Not known",
  auditLogsColumn: "Settings",
  emptyTitle: "There is no Dev Portal in this organization",
  emptyText: "Portals are created in Konnect. As soon as there is one, its audit logs can be set up here.",
  role: "Portal Admin",
  settings: "Settings",
  auditLogs: "Audit Logs",
  auditLogsOf: "Audit Logs of {{portal}}",
  partial: {
    failed: "The portals of {{regions}} could not be read.",
    refused:
      "The portals of {{regions}} are not shown: you may not read them. It needs the role {{role}}; an organization admin can assign it.",
  },
  notFound: {
    title: "There is no such portal",
    text: "It may have been deleted, or the link is incomplete.",
    action: "See all portals",
  },
} as const;

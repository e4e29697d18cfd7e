export const setUpExport = {
  export: "Export",
  exportText:
    "All destinations, and all webhooks of regions and Dev Portals, as they are now. Authorization Headers cannot be read, so each is a variable.",
  download: "Download {{file}}",
  notation: { terraform: "Terraform", kongctl: "kongctl", curl: "curl" },
  nothingForKongctl:
    "kongctl has a notation for the webhooks of Dev Portals only, and none of them is set up here.",
  emptyTitle: "Nothing is set up yet",
  emptyText: "As soon as there is a destination, the organization can be exported.",
  failedTitle: "Not all of it could be read",
  unread: {
    region: "Webhook of {{region}}",
    portals: "Dev Portals",
    portalsOf: "Dev Portals of {{region}}",
    portal: "Webhook of the Dev Portal {{name}}",
    refused: "You may not read this, so it is not in the export:",
    failed: "The API did not answer as it should, so this is not in the export:",
  },
  note: {
    endpoints: "Endpoints are shown in full. Where a path contains a token, protect the file like the token.",
    firstApply:
      "Everything is imported except the webhooks of regions: the provider cannot import those, so the first apply takes them over.",
    ownSettings:
      "After that, these webhooks have their own settings in Konnect. They follow their destination through Terraform only.",
    secrets:
      "The first apply writes every Authorization Header. Terraform keeps them in its state, so protect that as well.",
    kongctlRegions: "One run of kongctl speaks to one region, so there is one file for each.",
    kongctlDestinations:
      "kongctl creates no destinations and has no notation for the webhooks of regions. It finds destinations and portals by name and needs no Authorization Header.",
    curlToken: "Set KONNECT_TOKEN and the AUTHORIZATION variables at the top of the script first.",
    curlOnce:
      "The script creates the destinations anew. It ends at the first call that is refused, for example because a name is taken.",
    curlPortals:
      "It does not create Dev Portals. Their IDs are those of this organization; elsewhere, set the PORTAL variables.",
  },
  paste: "Paste back",
  pasteText:
    "Paste an exported text, with or without edits, to see what it would change compared with what is set up now. Nothing is sent.",
  pasteField: "Exported text",
  clear: "Clear",
  unknownNotation: "This is no text of this export: neither Terraform, nor kongctl, nor curl.",
  readAs: "Read as {{notation}}.",
  fault: {
    unclosed: "Line {{line}}: a quote, a bracket or a comment is not closed.",
    unopened: "Line {{line}}: a bracket is closed that was not opened.",
    incomplete: "Line {{line}}: a destination has no name or no endpoint.",
    not_json: "Line {{line}}: the body of this call is not JSON.",
    indentation: "Line {{line}}: the indentation fits nothing above it.",
  },
  noChange: "It would change nothing.",
  changes_one: "{{count}} difference",
  changes_other: "{{count}} differences",
  changeList: "Differences",
  kind: {
    changed: "Changed",
    new: "New",
    gone: "Not in the text",
    unread: "Not compared",
  },
  goneNote: {
    terraform:
      "What is not in the text stays as it is, unless Terraform has it in its state: then it is deleted.",
    kongctl: "What is not in the text stays as it is.",
    curl: "What is not in the text stays as it is.",
  },
  unreadNote: "What is set up now could not be read.",
  subject: {
    destination: "Destination {{name}}",
    region: "Webhook of {{region}}",
    portal: "Webhook of the Dev Portal {{name}}",
  },
  field: {
    name: "Name",
    endpoint: "Endpoint",
    log_format: "Log Format",
    skip_ssl_verification: "SSL verification",
    enabled: "State",
    destination: "Destination",
  },
  on: "On",
  off: "Off",
  enabled: "Enabled",
  disabled: "Disabled",
  ownSettingsValue: "its own settings",
  none: "none",
  becomes: "becomes",
  left_one: "{{count}} line was left alone",
  left_other: "{{count}} lines were left alone",
  leftText: "These lines are not what an export writes here, so they were not compared.",
  leftLine: "Line {{line}}",
  leftMore_one: "{{count}} more line",
  leftMore_other: "{{count}} more lines",
  why: {
    unknown: "not part of an export",
    not_plain: "not a plain value",
    secret: "a secret stands in the text itself, and is not shown here",
    twice: "stated twice",
    foreign_secret: "not the variable of its own Authorization Header",
    foreign_host: "not the host that has this Dev Portal",
  },
} as const;

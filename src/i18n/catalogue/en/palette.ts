export const palette = {
  region: "Region",
  destination: "Destination",
  rotate: "Rotate the token of {{name}}",
  portal: "Portal",
  action: "Action",
  theme: "Theme: {{theme}}",
  language: "Language: {{language}}",
  user: "Continue as {{name}}",
  advance: "Move the clock forward by {{duration}}",
  advanced: "The clock was moved forward by {{duration}}",
  notAdvanced: "The clock could not be moved.",
  // Words that people type, not shown.
  keywords: {
    overview: "home status dashboard",
    logs: "export download search entries",
    gaps: "gap missing unsent lost",
    verify: "check signature genuine tampered export siem evidence completeness",
    eventReference: "event class severity sample fields format",
    alertRules: "alert sigma splunk siem detection rule",
    konnect: "resume terraform as code curl webhooks",
  },
} as const;

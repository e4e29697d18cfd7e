export const palette = {
  region: "Region",
  destination: "Destination",
  portal: "Portal",
  action: "Action",
  theme: "Theme: {{theme}}",
  language: "Language: {{language}}",
  user: "Continue as {{name}}",
  advance: "Move the clock forward by {{duration}}",
  advanced: "The clock was moved forward by {{duration}}",
  notAdvanced: "The clock could not be moved.",
} as const;

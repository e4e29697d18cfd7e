export const palette = {
  region: "Region",
  destination: "Destination",
  portal: "Portal",
  action: "Action",
  theme: "Theme: {{theme}}",
  language: "Language: {{language}}",
  user: "Go on as {{name}}",
  advance: "Advance the clock by {{duration}}",
  advanced: "The clock has gone {{duration}} ahead",
  notAdvanced: "The clock could not be moved.",
} as const;

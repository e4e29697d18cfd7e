export const users = {
  button: "Demo user: {{name}}",
  menu: "Demo users",
  unknownName: "unknown",
  refusedName: "not accepted",
  became: "You are now {{name}}",
  noRoles: "no role",
  kind: {
    personal: "Personal access token",
    systemAccount: "System account token",
  },
  state: {
    expired: "expired",
    locked: "locked",
    disabled: "disabled",
  },
  refusedTitle: "The API does not accept this access token",
  refusedWho: "{{name}} ({{facts}})",
  refusedText: "Switch to another user to continue. What you have typed stays.",
  goOnAs: "Continue as {{name}}",
} as const;

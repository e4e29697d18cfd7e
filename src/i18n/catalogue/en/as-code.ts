export const asCode = {
  title: "As code",
  description: "What this form would send now. Secrets are variables.",
  descriptionSaved: "What is saved now. Once you change a field, the change is shown here.",
  demoAddresses: "The addresses are Konnect's, not this demo's.",
  tabs: "Notation",
  tab: {
    curl: "curl",
    terraform: "Terraform",
    kongctl: "kongctl",
    json: "JSON",
  },
  block: {
    curl: "curl command",
    terraform: "Terraform configuration",
    kongctl: "kongctl configuration",
    json: "JSON body",
  },
  note: {
    incomplete: "Not complete yet: the API would refuse this.",
    reads: "Nothing is changed yet, so this only reads the resource as it is.",
    asSaved: "Nothing is changed yet: this is the whole resource as it is.",
    jsonSecret: "$AUTHORIZATION stands for the value of the Authorization Header.",
    curlToken: "Set KONNECT_TOKEN to an access token first.",
    curlSecret: "Set KONNECT_TOKEN to an access token and AUTHORIZATION to the Authorization Header first.",
    state: "Terraform keeps the Authorization Header in its state. Protect that like the value itself.",
    kept: "The provider requires an Authorization Header, so the variable needs some value. It is not sent: the saved one stays.",
    ownSettings:
      "The provider has no resource that refers to a destination. Once applied, the webhook has its own settings and no longer follows the destination.",
    noImport: "This resource cannot be imported. The first apply takes over the existing settings.",
    endpoint: "The endpoint is a variable as well, because its path may contain a token.",
    needsDestination: "Choose a destination first. Terraform needs its settings.",
    noReplay: "The provider has no resource for a replay. It happens only once, so use curl.",
    kongctlPortal:
      "kongctl finds the destination by its name, and takes the portal as one that it does not manage itself.",
    kongctlRegion: "One run of kongctl speaks to one region: name the portal's with --region.",
    kongctlDestination:
      "kongctl does not create or change destinations. This is how its other resources refer to one that exists, by its name.",
  },
} as const;

export const connection = {
  title: "Connection",
  description: "Which API this console uses, and as whom.",
  demo: {
    title: "Demo",
    explanation:
      "The console talks to a mock server in this browser. Nothing leaves it, and nothing is shared with anyone.",
    switch: "Switch to the demo",
    switchExplanation:
      "The token is forgotten and the console starts on the mock server in this browser. Konnect is not affected.",
  },
  account: {
    button: "Account: {{name}}",
    menu: "Account",
  },
  live: {
    badge: "Live",
    connected: "Connected",
    organization: "Organization",
    user: "User",
    noUser: "System account",
    host: "API",
    token: "Token",
    checking: "Asking the API…",
    unknown: "Unknown",
    signOut: "Sign out",
    signedOut: "Signed out. The token is forgotten.",
    refused: "The API no longer accepts the token.",
    enterToken: "Enter a token",
    manage: "Connection",
  },
  tokenKind: {
    personal: "Personal access token",
    system: "System account token",
    other: "Other token",
  },
  form: {
    title: "Connect to Konnect",
    again: "Connect as someone else",
    baseUrl: "Base URL",
    baseUrlHelp: "{region} stands for us, eu, au, me, in, sg and global.",
    token: "Access token",
    tokenHelp:
      "A personal access token (kpat_…) or a system account token (spat_…). It stays in the memory of this page and goes to the base URL only.",
    remember: "Remember for this tab",
    rememberHelp: "Keeps the token in this tab's session storage, so that a reload does not ask again.",
    submit: "Connect",
    submitting: "Checking…",
    done: "Connected to {{organization}}",
  },
  fault: {
    noRegion: "Write {region} once, where the regions differ.",
    notUrl:
      "Enter a URL such as https://{region}.api.konghq.com, or a path on this server such as /konnect/{region}.",
    notHttps: "The token would be sent unencrypted. Use https; http is possible on this machine only.",
    unwantedParts: "Leave out user name, query and fragment.",
    tokenCharacters: "A token has no spaces or line breaks.",
  },
  check: {
    failedTitle: "Not connected",
    unauthorized: "The API does not accept this token (401). It may be mistyped, expired or revoked.",
    forbidden:
      "The token is valid, but it may not read its own organization (403). Ask an Organization Admin for a role.",
    notKonnect: "Something answered, but it is not the Konnect API. Check the base URL, {region} included.",
    failed: "The API answered with status {{status}}.",
    dns: "The console's server could not resolve the host name of the API. Check the base URL and the DNS settings.",
    refused: "The host of the API refused the connection from the console's server.",
    reset: "The connection between the console's server and the API was cut.",
    tls_untrusted: "The console's server does not trust the issuer of the certificate of the API.",
    tls_expired: "The certificate of the API has expired, or is not valid yet.",
    tls_hostname: "The certificate of the API is for another host name.",
    closed: "The API closed the connection without an answer.",
    malformed: "What the API answered is not HTTP.",
    tls_handshake: "The TLS handshake with the API failed.",
    proxy:
      "The proxy between the console's server and Konnect let no connection through. The API has not been reached.",
    redirect:
      "The API answered with a redirect, which the console's server does not follow. Check the base URL.",
    timeout: "The API did not answer the console's server in time.",
    noAnswer:
      "The browser got no answer and does not say why. Likely causes: the network is down, the host name or port is wrong, its certificate is not trusted, or a proxy or firewall blocks the way.",
    crossOrigin:
      "The browser got no answer and does not say why. Most likely the API does not allow pages of other origins: serve the console with its own server (npm run serve), which forwards calls to Konnect, and use /konnect/{region} as base URL. Other causes: the network, the host name, the certificate.",
  },
  renew: {
    title: "Enter a new token",
    explanation:
      "The API no longer accepts the token that this page used (401): it has expired or was revoked. What you have typed stays.",
    later: "Later",
  },
  gate: {
    title: "Sign in to continue",
    otherApi: "Use another API",
    explanation: "This console works with the API at {{host}}, in the name of an access token.",
  },
} as const;

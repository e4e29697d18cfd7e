export const app = {
  name: "Audit Logs Console",
  skipToContent: "Skip to content",
  banner: "Notice",
  shownIn: "Times are shown in {{zone}}",
  navigation: {
    label: "Main",
    open: "Open navigation",
    show: "Show navigation",
    hide: "Hide navigation",
    organization: "Organization",
    auditLogsSetup: "Audit Logs Setup",
    konnect: "Konnect",
    newWebhook: "New Webhook",
    webhookDestination: "Webhook Destination",
    devPortal: "Dev Portal",
    portals: "Portals",
    logs: "Logs",
    sandbox: "Sandbox",
    clock: "Clock",
    receivers: "Receivers",
    deliveries: "Deliveries",
    traffic: "Traffic",
    console: "Console",
    connection: "Connection",
  },
  theme: {
    label: "Theme",
    light: "Light",
    dark: "Dark",
    system: "Same as system",
  },
  language: {
    label: "Language",
  },
  palette: {
    open: "Go to…",
  },
  shortcuts: {
    title: "Keyboard shortcuts",
    palette: "Go to a page or run an action",
    submit: "Save the current form",
    close: "Close what is open",
    single: "Use single-letter shortcuts",
    help: "Show these shortcuts",
    search: "Search on this page",
    zone: "Show times in UTC, or in your time zone",
    goTo: "Go to {{place}}",
    done: "Close",
  },
  error: {
    title: "This page stopped working",
    unexpected: "The console ran into an unexpected error.",
    chunkTitle: "A part of the console could not be loaded",
    chunkDetail:
      "A new version may have been deployed, or the connection was lost. Reload the page to get the current version.",
    technical: "Technical details",
    reload: "Reload the page",
    home: "Go to Audit Logs Setup",
  },
  demo: {
    retired: "Another tab has taken over the demo. Nothing that was saved is lost.",
    reload: "Reload the page",
    memory: "This browser cannot store the data of the demo: it is lost when the last tab is closed.",
    direct:
      "No service worker can answer for Konnect in this window, so the console talks to its mock server directly.",
  },
  waiting: {
    title: "The demo runs in another tab",
    explanation:
      "This browser lets only one tab run the demo. Close the other tab, or continue here: the demo carries on as it is, and the other tab stops.",
    takeOver: "Continue here",
  },
  startFailure: {
    title: "The console could not start",
    explanation:
      "The demo needs a current browser and a secure address: https, or http on localhost. This is what went wrong:",
  },
  notFound: {
    title: "Page not found",
    detail: "There is nothing at this address. The link may be old or incomplete.",
  },
} as const;

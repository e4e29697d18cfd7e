export const app = {
  name: "Audit Logs Console",
  skipToContent: "Skip to content",
  banner: "Notice",
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
    auditLogs: "Audit logs",
    sandbox: "Sandbox",
    clock: "Clock",
    receivers: "Receivers",
    deliveries: "Deliveries",
    traffic: "Traffic",
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
    palette: "Go to any place, or do something",
    submit: "Save the form one is in",
    close: "Close what is open",
    single: "Shortcuts of single letters",
    help: "Show these shortcuts",
    search: "Search on this page",
    goTo: "Go to {{place}}",
    done: "Close",
  },
  error: {
    title: "This page stopped working",
    unexpected: "The console ran into an error that it did not expect.",
    chunkTitle: "A part of the console could not be loaded",
    chunkDetail:
      "A new version may have been deployed, or the connection was lost. Reload the page to get the current version.",
    technical: "Technical details",
    reload: "Reload the page",
    home: "Go to Audit Logs Setup",
  },
  demo: {
    retired: "Another tab has taken the demo world over. Nothing that was saved is lost.",
    reload: "Reload the page",
    memory: "This browser stores nothing here: the demo world is gone when its last tab is closed.",
    direct: "No service worker can run in this window, so the console talks to its mock server directly.",
  },
  waiting: {
    title: "The demo runs in another tab",
    explanation:
      "This browser lets only one tab run the demo. Close the other tab, or go on here: the world comes over as it is, and the other tab stops.",
    takeOver: "Go on here",
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

// What stands above every page of the demo; the rest of the sandbox has words of its own.
export const demo = {
  banner: {
    demo: "Demo",
    unknown: "The state of the mock server is unknown",
    reset: "Reset",
    open: "Sandbox",
    clock: "Clock",
    break: "Break a collector",
  },
  welcome: {
    text: "A whole Konnect organization in your browser: events happen, are signed, sent and lost. Nothing leaves this page.",
    outage: "Show me an outage",
    fresh: "Start empty",
    close: "Got it",
  },
  scenario: {
    fresh: "Fresh organization",
    tour: "Sample organization",
    outage: "Outage",
    rotation: "Key rotation",
    hostile: "Hostile values",
  },
  clockState: {
    running: "Clock running",
    runningAt: "Clock running at {{speed}}×",
    paused: "Clock paused at {{time}}",
  },
  paused: {
    text: "The sandbox clock is paused. Nothing is sent until it runs.",
    run: "Run the clock",
    failed: "The clock was not changed",
  },
} as const;

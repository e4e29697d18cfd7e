// What stands above every page of the demo; the rest of the sandbox has words of its own.
export const demo = {
  banner: {
    demo: "Demo",
    unknown: "The state of the mock server is unknown",
    reset: "Reset",
    open: "Open sandbox",
  },
  scenario: {
    fresh: {
      title: "Fresh organization",
      description:
        "Users, three portals, two control planes and three healthy collectors. No destination, no webhook, no events.",
    },
    tour: {
      title: "Guided tour",
      description:
        "Four destinations, webhooks in every state and a week of events; traffic goes on while you look.",
    },
    outage: {
      title: "Outage",
      description:
        "A collector failed half an hour ago and is back; the webhook has stopped and a gap waits to be replayed.",
    },
    rotation: {
      title: "Key rotation",
      description: "Three signing keys in three days; every record verifies with the key of its time.",
    },
    hostile: {
      title: "Hostile values",
      description:
        "Line breaks, separators, markup, broken Unicode and very long text in every field that takes text.",
    },
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
  skipped: {
    title: "Part of the time you were away was skipped",
    stretch: "From {{from}} to {{to}} ({{duration}}), nothing happened.",
    text: "After an absence the world catches up with the last seven days and at most 100,000 due items.",
  },
} as const;

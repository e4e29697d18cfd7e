export const history = {
  strip: "Last {{length}}",
  length: "{{state}} {{length}}",
  unsent: "not sent: {{length}}",
  state: {
    ready: "Nothing to send yet",
    delivering: "Delivering",
    failing: "Failing",
    stopped: "Stopped",
    off: "Off",
    unconfigured: "No destination",
    unobserved: "Not observed",
  },
} as const;

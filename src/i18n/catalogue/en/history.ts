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
  portal: "Portal {{id}}",
  gap: {
    state: {
      open: "Not sent",
      replaying: "Being sent again",
      lost: "Gone for good",
      closed: "Closed",
    },
    cause: {
      stopped: "Delivery stopped",
      stoppedCode: "Delivery stopped after {{code}}",
      stoppedNoAnswer: "Delivery stopped, no answer",
      off: "Switched off",
      failedBatch: "A batch did not arrive",
      failedBatchCode: "A batch did not arrive, after {{code}}",
      failedBatchNoAnswer: "A batch did not arrive, no answer",
    },
    title: "Gap in {{webhook}}, {{range}}",
    range: "{{from}} → {{to}}",
    span: "{{range}} ({{length}})",
    open: "open",
    deadline: {
      whole: "Complete until {{time}}. After that the oldest events are gone for good, minute by minute.",
      wholeKnown:
        "What is known of it is complete until {{time}}. After that the oldest events are gone for good, minute by minute.",
      losing:
        "Incomplete since {{time}}: what was recorded more than seven days ago is gone for good, and more of it is lost every minute.",
      gone: "Nothing of it can be sent again.",
    },
    deadlineShort: {
      whole: "Complete until {{time}}",
      wholeKnown: "Known part until {{time}}",
      losing: "Losing now",
      gone: "Gone",
    },
  },
} as const;

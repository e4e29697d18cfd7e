export const firstSteps = {
  title: "Three steps to the first event in your SIEM",
  done: "Done:",
  collector: {
    title: "{{number}} Where do logs go?",
    text: "A collector that takes CEF or JSON over HTTPS, with its token.",
    action: "Add a collector",
  },
  regions: {
    title: "{{number}} Which regions?",
    text: "Each region sends its own events. One step can set them all.",
    action: "Choose regions",
  },
  proof: {
    title: "{{number}} Prove it arrives",
    text: "A test makes events and watches until the collector answers.",
    action: "Test delivery",
  },
} as const;

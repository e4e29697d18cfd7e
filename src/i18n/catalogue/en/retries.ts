// What is said of the retry schedule where a webhook is set up.
export const retries = {
  title: "If your collector is away",
  description:
    "A batch that gets no connection, no answer in time, a 429 or a 5xx other than 501 is sent again, {{count}} times at most. Most other failures stop delivery at once.",
  retryAfter: "Retry-After (seconds)",
  retryAfterHelp: "What its 429 or 503 asks for. Leave it empty where there is none.",
  latency: "Time to fail (milliseconds)",
  latencyHelp: "How long a failed attempt takes. Leave it empty where the connection is refused at once.",
  wholeNumber: "Enter a whole number from 0 to {{max}}.",
  survives: "Your collector may be away for {{length}}.",
  survivesTooSlow:
    "Your collector may be away for {{length}}, if it then answers in less than {{limit}} again.",
  tooSlow:
    "An answer that takes {{limit}} or longer counts as none, even from a collector that is well. What it asks for is not read.",
  waits: "Waits of {{waits}} between the attempts.",
  longWait: "Konnect documents {{length}} as its longest wait. It may try again earlier than it is asked to.",
  counted:
    "Counted from the first attempt that fails to the start of the last. If that one fails as well, delivery stops.",
  label: "{{count}} attempts, the last one starts {{length}} after the first. {{waits}}",
} as const;

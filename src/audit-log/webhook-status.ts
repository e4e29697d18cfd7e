// What the two facts about a webhook mean together: the switch an admin set, and the word the server reports.
// Meaning only: how the word changes is the server's business, how it reads on a screen the console's.

/** `inactive`: the last delivery failed. It says nothing about the switch. */
export const WEBHOOK_STATUS_WORDS = ["active", "inactive", "unconfigured"] as const;

export type WebhookStatusWord = (typeof WEBHOOK_STATUS_WORDS)[number];

/**
 * * `untried`: switched on, ready, and nothing has been sent yet. Not a success.
 * * `active`: switched on and delivering. The last attempt may have failed while its batch is still being retried.
 * * `stopped`: switched on, but a delivery failed for good; nothing is sent until a user resumes it.
 * * `off`: saved and switched off; nothing is sent.
 * * `off_after_failure`: a delivery failed for good, and it was switched off.
 * * `unconfigured`: nothing is set up in this region or portal.
 * * `unknown`: a status word or a combination that is not in the contract. Show it as it is; conclude nothing.
 */
export type WebhookCondition =
  | "untried"
  | "active"
  | "stopped"
  | "off"
  | "off_after_failure"
  | "unconfigured"
  | "unknown";

export interface WebhookFacts {
  readonly enabled: boolean;
  /** As reported; a newer API may use words that are not in `WEBHOOK_STATUS_WORDS`. */
  readonly status: string;
  /** Whether a last attempt is reported. */
  readonly hasAttempt: boolean;
}

export function describeWebhook({ enabled, status, hasAttempt }: WebhookFacts): WebhookCondition {
  switch (status) {
    case "active":
      if (!enabled) return "off";
      return hasAttempt ? "active" : "untried";
    case "inactive":
      return enabled ? "stopped" : "off_after_failure";
    case "unconfigured":
      return enabled ? "unknown" : "unconfigured";
    default:
      return "unknown";
  }
}

// What the rules in Sigma say about themselves: always in English, since others read them.

import type { AlertRuleId } from "./alert-rules";
import type { SigmaText } from "./sigma-rule";

export const SIGMA_TEXTS: Readonly<Record<AlertRuleId, SigmaText>> = {
  serverError: {
    title: "Server Error",
    description: "The Konnect API answered a request with a status of 500 to 599.",
  },
  refused: { title: "Request Refused", description: "The Konnect API answered a request with 401 or 403." },
  locked: {
    title: "Sign-in to Locked Account",
    description: "A locked user or system account tried to sign in.",
  },
  disabled: {
    title: "Sign-in to Disabled Account",
    description: "A disabled user or system account tried to sign in.",
  },
  invalid: {
    title: "Invalid Sign-in",
    description: "A sign-in failed in the way that Konnect considers the most severe.",
  },
  failedSignIns: {
    title: "Many Failed Sign-ins",
    description: "Ten or more sign-ins from one address failed within ten minutes.",
  },
  denied: { title: "Permission Denied", description: "A permission check of Konnect refused an action." },
  byKong: { title: "Action by Kong", description: "Kong itself acted in the organization." },
  silence: { title: "No Records", description: "No record arrived within half an hour." },
  unsigned: { title: "Record Without Signature", description: "A record arrived without its signature." },
};

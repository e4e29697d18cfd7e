export const alerts = {
  description:
    "The conditions that Kong recommends to be alerted on, and two about the delivery itself, as rules to take along to a SIEM.",
  language: "Language",
  format: "Log Format",
  level: "Level: {{level}}",
  levels: { informational: "informational", low: "low", medium: "medium", high: "high" },
  block: "{{rule}} – {{language}}",
  showInLogs: "Show in Logs",
  download: "Download",
  downloadNamed: "Download: {{rule}}",
  noSigma:
    "Sigma describes records that are there, so it has no rule for records that are missing. Choose the language of your SIEM.",
  expects: {
    sigma:
      "For the Log Format JSON: field names are those of the JSON record. The log source is product kong, service konnect_audit; map it to your index in the pipeline of your backend.",
    splunk:
      "It searches all indexes. Replace index=* with yours, and schedule it as often as its window is long.",
    esql: "It expects CEF as the CEF processor of Elastic Agent writes it, or the JSON record in fields of the same names. The KQL function needs Elasticsearch 9.1 or newer.",
    sentinel:
      "It expects CEF in CommonSecurityLog, or the JSON record as text in the column RawData of a table of your own. Replace the name KongKonnectAudit_CL with yours.",
    sumoLogic:
      "Put your _sourceCategory in front. The rule for silence needs a monitor that alerts on missing data.",
    datadog:
      "It expects the JSON record as attributes. Records in CEF need a pipeline that parses them into attributes of the same names.",
    loki: "Replace the selector with your labels. A rule without a count is a filter; count it with count_over_time for an alert.",
  },
  rule: {
    serverError: {
      title: "Server error",
      text: "The API answered a request with a status from 500 to 599 (severity 10).",
    },
    refused: { title: "Request refused", text: "The API answered a request with 401 or 403 (severity 6)." },
    locked: {
      title: "Sign-in to a locked account",
      text: "A locked user or system account tried to sign in.",
    },
    disabled: {
      title: "Sign-in to a disabled account",
      text: "A disabled user or system account tried to sign in.",
    },
    invalid: {
      title: "Invalid sign-in",
      text: "A sign-in failed with severity 7, the most severe one that a sign-in has.",
    },
    failedSignIns: {
      title: "Many failed sign-ins",
      text: "Ten or more sign-ins from one address failed within ten minutes. Adjust both numbers to your organization.",
    },
    denied: { title: "Permission denied", text: "A permission check refused an action (granted is false)." },
    byKong: {
      title: "Actions by Kong",
      text: "Kong itself acted (kong_initiated). Kong recommends leaving these out of alerts, and the rules for requests and permissions do so. This rule shows what they leave out.",
    },
    silence: {
      title: "Silence",
      text: "No record arrived for 30 minutes. The webhook may have stopped, or the way to the SIEM may be broken. Choose a longer time where your organization is often quiet.",
    },
    unsigned: {
      title: "Signature missing",
      text: "A record arrived without sig: it may have been cut on its way, or it may not come from Konnect. Where Konnect does not sign, this is normal.",
    },
  },
} as const;

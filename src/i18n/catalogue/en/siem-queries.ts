export const siemQueries = {
  label: "SIEM",
  query: "{{siem}} query",
  precision: {
    entry:
      "It looks for the trace ID and the name of the event, which every Log Format writes in the same way. The signature is no help: the pull API returns that of the JSON form.",
    call: "It looks for the trace ID, so it finds every event of this call. The name of this event is written differently by each Log Format.",
    time: "This entry has no trace ID that can be searched for, so it looks for the event's time (rt) and who it was.",
  },
  sinceInQuery:
    "It begins at {{time}}, a minute before the event, and has no end: a replay may have delivered the record days later.",
  sinceBeside:
    "Set the time range to begin at {{time}}, a minute before the event, and leave its end open: a replay may have delivered the record days later.",
  dialect: {
    splunk: "It searches all indexes. To make it faster, replace index=* with your index.",
    kibana: "For Discover. It searches every field of the data view.",
    esql: "It searches every field of logs-*. The KQL function needs Elasticsearch 9.1 or newer.",
    sentinel: "It searches all tables. To make it faster, name yours: search in (CommonSecurityLog) …",
    sumoLogic: "To make it faster, put your _sourceCategory in front.",
    datadog: "It searches the message and all attributes of indexed logs.",
    loki: "It searches all streams. To make it faster, replace the selector with your labels.",
  },
} as const;

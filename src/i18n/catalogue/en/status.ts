// What the Status of a webhook says, and what stands above its other tabs while nothing is sent.
export const status = {
  facts: {
    switch: "Switch",
    switchOn: "On",
    switchOff: "Off",
    apiStatus: "API status",
    endpoint: "Endpoint",
    neverText: "Never. Nothing has been sent since this webhook was set up.",
    responseCode: "Response code",
    noCode: "none, because no answer came",
    message: "Message",
  },
  banner: {
    stopped: "Nothing is sent until delivery is resumed",
    off: "Nothing is sent until the webhook is switched on again",
    meanwhile: "Events go on being recorded and can be replayed for seven days.",
    hole: "Not sent: {{length}}",
    holeText: "Events from {{range}} have not arrived. They are not sent by themselves.",
    more: "Why, and what to do",
    gap: "Show the gap",
  },
  resumed: {
    toast: "Sending is on again. The next batch shows whether it works.",
    toastUnsent: "Sending is on again. The next batch shows whether it works. Still not sent: {{length}}.",
    askTitle: "Resume without a change?",
    askText:
      "Nothing has been changed since the last attempt failed. If the collector still answers the same way, delivery stops again with the next batch.",
    askConfirm: "Resume anyway",
  },
  hero: {
    stopped: "Stopped since {{time}} ({{length}})",
    off: "Off since {{time}} ({{length}})",
    offPlain: "Off",
    hole: "Delivering, with a hole of {{length}}",
    holes_one: "Delivering, with {{count}} hole of {{length}}",
    holes_other: "Delivering, with {{count}} holes of {{length}} in all",
    unproven: "On again, and not proven yet. Not sent: {{length}}",
    unprovenPlain: "On again, and not proven yet",
    failing: "Failing, and trying again",
    failingSince: "Failing since {{time}} ({{length}}), and trying again",
    lost: "Answered, but nothing arrives",
    delivering: "Delivering",
    ready: "Ready, nothing sent yet",
    unconfigured: "No destination",
    unknown: "Konnect says “{{word}}”",
    unknownText:
      "This console does not know this status. The switch and the last attempt below are still valid.",
    unsent_one: "{{count}} event is recorded and not sent.",
    unsent_other: "{{count}} events are recorded and not sent.",
    recorded: "Events are recorded, and not sent.",
    arrivedBut: "The last batch arrived. Events from {{range}} did not; they are not sent by themselves.",
    notArrived: "Events from {{range}} did not arrive; they are not sent by themselves.",
    deadline: "The oldest of them is lost in {{length}}.",
    losing: "The oldest of them are being lost for good, minute by minute.",
    gone: "Of {{length}}, nothing can be sent again.",
    retried: "Nothing has been missed so far.",
    delivered: "The last batch arrived.",
    answered: "The last batch was answered with success.",
    nothing: "Nothing needs to be done.",
    notObserved: "No gap seen; not observed: {{length}}.",
    noHistory: "No history is kept, so this page cannot tell whether anything is missing.",
    historyUnread: "The history could not be read, so this page cannot tell whether anything is missing.",
    historyPending: "Reading the history…",
    untried: "Events from before it was first switched on are not sent; a replay sends them.",
  },
  week: {
    zone: "Times are in {{zone}}.",
    edge: "What is older than seven days cannot be sent again. This edge moves with the clock.",
    now: "now",
    gaps: "Gaps",
    events_one: "{{count}} event",
    events_other: "{{count}} events",
    list: "As a list",
    segment: "{{from}} → {{to}}: {{state}} ({{length}})",
    segmentCode: "{{from}} → {{to}}: {{state}}, code {{code}} ({{length}})",
  },
  step: {
    done: "done",
    now: "now",
    ahead: "later",
    several: "Other gaps of this webhook",
    understand: {
      title: "Understand",
      attempt: "Last failure",
      off: "Switched off {{time}}.",
      offBy: "Switched off {{time}} by {{name}}.",
    },
    fix: {
      title: "Fix",
      changed: "Changed since the failure.",
      accepted: "The collector accepts batches again.",
      unchanged: "Nothing has been changed since the failure.",
      edit: "Edit endpoint and token",
      other: "Choose another destination",
    },
    resume: {
      title: "Resume",
      titleOff: "Switch on",
      done: "Sending is on.",
      ready: "Something has been changed since the failure: new events are sent again.",
      byItself: "Happens by itself as soon as the endpoint, the token or the destination is changed.",
      off: "Nothing is sent, and no replay is accepted, while it is off.",
    },
    send: {
      title: "Send the gap",
      range: "{{range}} to {{destination}}",
      waits: "Possible as soon as sending is on.",
      unproven:
        "Not proven yet: no batch was accepted since the failure. The first batch of the replay is the proof; there is no need to wait for traffic.",
      duplicates:
        "It starts with the first batch that failed. What was already delivered comes again with the same signature, so that duplicates can be dropped.",
      unknownStart: "When the missing events begin is unknown, so all of the seven days is offered.",
      action: "Send now",
      sending: "Sending",
      choose: "Choose the range",
      accepted: "Replay accepted. It starts in a moment.",
      failed: "The last replay of it failed. What arrived of it comes again with the next one.",
      done: "The replay was accepted.",
      lost: "All of it is older than seven days and can no longer be sent.",
      refused: "The replay was not accepted",
    },
    prove: {
      title: "Prove it",
      waits: "A completed replay of all of it closes the gap.",
      underWay: "The replay is under way. Its end closes the gap.",
      unseen: "The replay is completed. The gap closes as soon as whoever keeps the history has seen it.",
      sentAgain: "{{sent}} of {{total}} sent again.",
      completed: "Completed.",
      completedCounted_one: "Completed. {{count}} event is recorded in this range.",
      completedCounted_other: "Completed. {{count}} events are recorded in this range.",
      verified: "Compared with the collector: nothing is missing.",
      acceptedLost: "Accepted as lost: {{reason}}",
      nothingRecorded: "Nothing was recorded in this time.",
      closedAt: "Closed {{time}}.",
      accept: "Accept as lost…",
      gap: "Show the gap",
      job: "Show the replay",
    },
  },
  details: {
    title: "Details",
  },
  meaning: {
    title: "What it means",
    accepted: "The collector accepted the logs.",
    answered: "The endpoint answered with success. Whether the logs arrived, the collector shows.",
    redirect: "The endpoint redirects elsewhere, and the logs did not arrive there.",
    unreadable: "The collector could not read the request. It may expect another log format.",
    unauthorized: "The collector refused the Authorization Header. Its token may be wrong or expired.",
    forbidden: "The collector does not let this Authorization Header write to this input.",
    notFound: "The collector has no such path. The endpoint may be misspelled.",
    slow: "The collector gave up waiting for the request.",
    tooLarge: "The collector does not take batches of this size.",
    tooMany: "The collector is receiving too much and asks Konnect to slow down.",
    notImplemented: "The collector does not support this request.",
    refused: "The collector refused the request.",
    proxy: "A proxy or load balancer in front of the collector got no valid answer from it.",
    unavailable: "The collector is overloaded or under maintenance.",
    failed: "Something went wrong inside the collector.",
    noAnswer:
      "No answer came. The message does not say whether the connection failed, timed out, or was given up because of the certificate.",
    other: "This code has no common meaning.",
  },
  remedy: {
    redirect: "Use the address it redirects to as the endpoint.",
    unreadable: "Compare the log format of the destination with what this input of the collector expects.",
    unauthorized: "Replace the Authorization Header of the destination, scheme included.",
    forbidden: "Check at the collector that the token may write to this input, or replace it.",
    notFound: "Compare the endpoint with the collector's documentation, path and query included.",
    tooLarge: "Let the collector, and any proxy in front of it, accept bodies of up to 1 MiB.",
    tooMany: "Raise the limit at the collector, or give these logs an input of their own.",
    refused: "Check the log of the collector for this time; the message above may also name the reason.",
    proxy: "Check that the collector behind the proxy is running and answers in time.",
    unavailable: "Check the load of the collector and whether it is being maintained.",
    failed: "Check the health and the disk of the collector; its log should name the cause.",
    noAnswer: "Check the host name, the port, the firewall and the certificate of the collector.",
    none: "Check the destination and its collector.",
  },
  redirected: {
    meaning: {
      batch:
        "The collector redirects, and the redirect turned the POST into a GET without a body. Nothing of the batch has arrived, although the last answer may read as a success.",
      authorization:
        "The collector redirects to another host. The Authorization Header is not sent there, and that host refused the batch.",
    },
    remedy: "The collector redirects; configure the address it redirects to: {{to}}",
  },
  waiting: {
    text_one:
      "{{count}} batch still waits for an address that this webhook has left ({{hosts}}). It is sent on its own schedule and holds up nothing.",
    text_other:
      "{{count}} batches still wait for an address that this webhook has left ({{hosts}}). They are sent on their own schedule and hold up nothing.",
    next: "The next attempt there is due at {{time}}.",
  },
  transport: {
    endpoint: "the endpoint",
    meaning: {
      refused:
        "The connection to {{host}} on port {{port}} was refused: nothing listens there, or a firewall rejects it.",
      reset:
        "The connection to {{host}} was cut while it was in use, often by a firewall, a proxy or a load balancer.",
      dns: "Konnect asked DNS for {{host}}, and there is no such name.",
      timeout:
        "There was no answer from {{host}} in time. A firewall may drop the connection, or the collector is too slow.",
      closed: "The connection to {{host}} was closed before an answer came.",
      malformed:
        "What {{host}} answered cannot be read: it is not HTTP, or its headers are larger than the sender reads.",
      tls_handshake:
        "{{host}} does not speak TLS on port {{port}}, or ended the TLS handshake, for example because it wants a client certificate.",
      tls_untrusted:
        "The certificate of {{host}} is not trusted: it is self-signed, comes from a private authority, or lacks its intermediate certificate.",
      tls_expired: "The certificate of {{host}} has expired or is not valid yet.",
      tls_hostname: "The certificate that answered for {{host}} is for another host name.",
      redirect_loop: "From {{host}}, one redirect led to the next until Konnect gave up.",
      unsupported_scheme: "The address that was to be called does not begin with https://.",
      invalid_header: "The Authorization Header holds characters that cannot be sent.",
      blocked: "Deliveries to the network address of {{host}} are not allowed.",
      proxy:
        "The proxy on the way to {{host}} let no connection through. The collector has not been reached.",
    },
    remedy: {
      refused:
        "Check that the collector is running and listens on port {{port}}, and that its firewall lets Konnect in.",
      reset: "Look into the log of the proxy or load balancer in front of {{host}}: it cut the connection.",
      dns: "Check the spelling of {{host}}, and that it has a public DNS record: names known only inside your network are not found.",
      timeout:
        "Let connections from Konnect through to port {{port}}, and check how long the collector takes.",
      closed:
        "Check that the collector speaks HTTPS on port {{port}} and stays up; its log should show the connection.",
      malformed: "Check which service answers on port {{port}}; it has to speak HTTP behind TLS.",
      tls_handshake:
        "Check that port {{port}} speaks TLS 1.2 or newer and asks for no client certificate: Konnect has none to show.",
      tls_untrusted:
        "Install a certificate from a public authority on {{host}} and send its intermediate certificates along.",
      tls_expired: "Renew the certificate of {{host}}.",
      tls_hostname:
        "Install a certificate that names {{host}}, or use the host name of the certificate in the endpoint.",
      redirect_loop: "Use the address where the redirects should end as the endpoint, and mend the loop.",
      unsupported_scheme: "Use an endpoint that begins with https:// and redirects to nothing else.",
      invalid_header:
        "Replace the Authorization Header of the destination: it may not hold control characters.",
      proxy: "Check HTTPS_PROXY and NO_PROXY where the emulator was started, and what the proxy allows.",
      blocked: "Use a public address. The emulator allows private ones with --allow-private.",
    },
  },
  logs: {
    title: "What happens to the logs",
    delivered: "The last batch has arrived. New events are sent as they happen.",
    answered: "The last batch was answered with success. New events are sent as they happen.",
    lost: "They have not arrived, and Konnect does not send them again by itself. New events are lost in the same way until the endpoint is changed; all of them can be replayed for seven days.",
    ready: "New events are sent as they happen.",
    retried:
      "The batch is tried up to {{retries}} more times, after {{seconds}} seconds. If none succeeds, delivery stops.",
    retriedAsAsked:
      "The batch is tried up to {{retries}} more times, after {{seconds}} seconds or when the collector asks for it. If none succeeds, delivery stops.",
    retriedOrResumed:
      "The batch is tried up to {{retries}} more times, then delivery stops. If delivery has just been resumed, the next event shows whether it works.",
    notRetried:
      "A failure like this is not tried again. Delivery has been resumed since: the next event shows whether it works.",
    stoppedAfterRetries:
      "The batch was tried {{retries}} more times, then delivery stopped. Events go on being recorded, are not sent, and can be replayed for seven days.",
    stoppedAtOnce:
      "A failure like this is not tried again, so delivery stopped at once. Events go on being recorded, are not sent, and can be replayed for seven days.",
    off: "Events go on being recorded, are not sent, and can be replayed for seven days.",
    unconfigured:
      "Events are recorded all the same and kept for seven days. Once a webhook is set up, they can be replayed.",
    unknown: "Events are recorded and kept for seven days. Whether they are sent, this status does not say.",
  },
  next: {
    title: "What to do next",
    test: "Use Test delivery, or make any API call in this region, and look here again.",
    signIn: "Sign in to the portal as a developer and look here again.",
    switchOn: "Switch the webhook on under Setup when logs should be sent.",
    choose: "Choose an endpoint under Setup and switch the webhook on.",
    lookUp: "Look up the status in the documentation of the API.",
    toSetup: "Go to Setup",
  },
} as const;

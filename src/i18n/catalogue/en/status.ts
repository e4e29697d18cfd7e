// What the Status of a webhook says, and what stands above its other tabs while nothing is sent.
export const status = {
  facts: {
    enabled: "Enabled",
    onMeaning: "you want logs to be sent",
    offMeaning: "you want nothing to be sent",
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
    more: "Why, and what to do",
  },
  resumed: {
    toast: "Resumed. New events are sent from now on.",
    title: "Delivery is resumed",
    text: "Events recorded since {{time}} have not been sent. A replay sends them.",
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
    title: "For an earlier address",
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
    delivered: "They have arrived. New events are sent as they happen.",
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
    nothing: "Nothing needs to be done.",
    nothingSeen: "Nothing needs to be done, as far as this status shows.",
    test: "Use Test delivery under Setup, or make any API call in this region, and look here again.",
    signIn: "Sign in to the portal as a developer and look here again.",
    resume: "Resume delivery. New events are sent again.",
    replay: "Replay what was missed: it is not sent by itself.",
    switchOn: "Switch the webhook on under Setup when logs should be sent.",
    choose: "Choose an endpoint under Setup and switch the webhook on.",
    lookUp:
      "Look up the status in the documentation of the API. The switch and the last attempt above are still valid.",
    toDestination: "View destination",
    toSetup: "Go to Setup",
    gapClipped: "Events from before {{time}} are no longer kept. The rest can be replayed.",
    gapUntil: "All of it can be replayed until {{time}}.",
    gapLost: "The range begins with the first batch of this run that is known to have been lost.",
    gapText:
      "The range begins {{minutes}} minutes before the last attempt, so that the failed batch is in it. The collector may get some events twice, exactly as before.",
  },
} as const;

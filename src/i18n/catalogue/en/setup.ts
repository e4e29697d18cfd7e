// What is said where a webhook is set up; what every list says of webhooks has words of its own.
export const setup = {
  switch: { on: "Enabled", off: "Disabled" },
  form: {
    title: "Webhook",
    form: "Webhook setup",
    endpoint: "Endpoint",
    endpointPlaceholder: "Search destinations by name",
    endpointHelp: "A destination holds the address, the Authorization Header and the log format.",
    inlineHelp: "Set through the v2 API",
    newDestination: "New Webhook",
    newDestinationOption: "New webhook destination…",
    created: "{{name}} is saved and chosen. Save the webhook to use it.",
    switchingOff: "Nothing will be sent from here",
    switchingOffText:
      "Once you save, events go on being recorded but are not sent. They can be replayed for seven days, then they are lost.",
    sslOffTitle: "SSL verification is disabled for this destination",
    sslOffText: "Konnect sends the logs and the Authorization Header without checking who answers.",
    enabled: "Enabled",
    enabledHelp: "New events are sent as they happen.",
    turnedOn: "Switched on with the first endpoint. Once you save, new events are sent as they happen.",
    disabledHelp: "Events go on being recorded but are not sent. They can be replayed for seven days.",
    savedOn: "Saved. New events go to {{destination}}.",
    savedOff: "Saved. Nothing is sent while the webhook is off.",
    nothingToSave:
      "Nothing is changed, so nothing was sent. A webhook that has stopped is resumed under Status.",
    noDestinationTitle: "There is no destination yet",
    noDestinationText:
      "A webhook needs somewhere to send the logs to. Create a destination first, then choose it here.",
  },
  conflict: {
    title: "This webhook has changed in the meantime",
    notSaved: "Not saved: the webhook has changed in the meantime",
    notSavedDetail: "What you chose is still here. Save again to decide.",
  },
  removal: {
    title: "Remove this webhook",
    text: "Back to unconfigured. The destination itself stays and can be used elsewhere.",
    textInline: "Back to unconfigured. Its own settings are deleted with it.",
    action: "Remove webhook",
    confirmTitle: "Remove the webhook of {{name}}?",
    confirmTitlePortal: "Remove the webhook of this portal?",
    stops: "Nothing is sent any more. A batch that is being retried is given up.",
    releases: "The destination {{destination}} is released: it stays in the list and can be used or deleted.",
    releasesUnknown: "The destination is released: it stays in the list and can be used or deleted.",
    losesInline:
      "Endpoint, Authorization Header and Log Format of this webhook are deleted. The stored value cannot be read back.",
    records:
      "Events go on being recorded and can be replayed for seven days, once a webhook is set up again.",
    final: "This cannot be undone.",
    confirm: "Remove webhook",
    failed: "The webhook was not removed",
    failedUnknown: "It is not known whether the webhook was removed",
    replayRunning: "A replay is running. Remove the webhook when it has finished.",
    done: "The webhook is removed. Nothing is sent any more.",
  },
  inline: {
    title: "This webhook's own settings",
    text: "This webhook was set up through the v2 API, without a destination. Its settings are stored here only and appear in no list.",
    form: "This webhook's own settings",
    savedHelp:
      "A stored value cannot be shown, and the API does not say whether there is one. It stays as it is unless you replace it.",
    savedOn: "Saved. New events go to {{host}}.",
    updated: "Last changed",
    insteadTitle: "Use a destination instead",
    insteadText:
      "A destination has a name, appears in the list, and can be shared by regions and portals. The settings above are deleted when the webhook uses one.",
    convert: "Convert to a destination",
    choose: "Choose a destination",
  },
  convert: {
    title: "Convert to a destination",
    text: "Creates a destination with the same Endpoint, Log Format and SSL verification, then makes this webhook use it.",
    name: "Name",
    nameHelp: "Unique in the organization. Other regions and portals can choose it too.",
    authorizationHelp:
      "Enter it once more: the stored value cannot be read back. It is sent exactly as entered and never shown again.",
    verification: "SSL verification",
    submit: "Create and use it",
    submitting: "Creating",
    cancel: "Cancel",
    done: "{{name}} is saved, and {{region}} uses it now.",
    halfTitle: "The destination was created, but the webhook does not use it yet",
    halfText:
      "{{name}} is saved in the list of destinations. The change of the webhook was refused, so it keeps its own settings.",
    halfUnknown:
      "{{name}} is saved in the list of destinations. There was no answer to the change of the webhook, so it may or may not use it.",
    goOn: "Continue: use {{name}}",
    goingOn: "Changing the webhook",
    view: "View destination",
    later: "Not now",
  },
  choose: {
    title: "Choose a destination",
    text: "Deletes this webhook's own settings, including the Authorization Header. The stored value cannot be read back.",
    submit: "Use this destination",
    done: "{{region}} uses {{name}} now.",
  },
  needs: {
    title: "What you need",
    collector: "A log collector that accepts CEF or JSON over HTTPS",
    token: "Its token, as the Authorization Header of the destination",
    firewall: "A firewall that lets Konnect reach the collector",
    whatTitle: "What is sent",
    regionEvents: "Every audit event of {{region}}. You cannot filter here; filter in the SIEM.",
    portalEvents:
      "Every sign-in of a developer to this portal, and nothing else. You cannot filter here; filter in the SIEM.",
    seeTitle: "Where to see it",
    see: "At the collector. The console shows the last attempt under Status.",
    seePortal:
      "Sign in to the portal as a developer. The collector gets the event, and the console shows the attempt under Status.",
  },
  test: {
    title: "Test delivery",
    description: {
      region:
        "Calls GET /v2/control-planes in this region with a word that stands nowhere else, follows the event to the collector, and gives you the query that finds it in your SIEM.",
      portal:
        "Only a developer's sign-in makes an event here. The test follows the next one to the collector, and gives you the query that finds it in your SIEM.",
    },
    start: "Test delivery",
    needsSave: "Save your changes first. The test uses what is saved.",
    needsOn: "Switch the webhook on and save first. Nothing is sent until then.",
    needsResume: "Resume delivery first. Nothing is sent while it has stopped.",
    needsStatus: "The status could not be loaded, so the test would not know what it changes.",
    callFailed: "The test could not be started",
  },
  // Of an event that was made to be looked for in a SIEM. Only a person who has looked says that it is there.
  probe: {
    nonce: "the word",
    earlier: "Earlier tests",
    reopen: "Open again",
    dismiss: "Dismiss",
    kept: "Kept in this browser only, the last {{count}} of this organization. Other people do not see them.",
    notKept:
      "This browser does not store them: they are lost when this tab is closed or loaded anew. At most {{count}} are held until then.",
    outcome: { open: "Open", found: "Found in the SIEM", not_there: "Not in the SIEM" },
    called: {
      title: "Called",
      unmarked:
        "The API refused the query, so the call was made without it. Its event can only be told by time, principal and path.",
    },
    signIn: {
      name: "Sign-in to this portal",
      title: "Sign in",
      text: "Sign in to this portal as a developer. The first sign-in after {{time}} counts, that of any developer.",
      open: "Open {{host}}",
      disabled: "Sign-in is switched off for this portal: no event can be made until it is switched on.",
      sandbox: "This portal is simulated. The button has a developer sign in to it.",
      action: "Sign in as a developer",
      failed: "The sign-in could not be made",
    },
    recorded: {
      title: "Recorded",
      looking: "Looking for it in the log of this region.",
      lookingForSignIn: "Waiting for a sign-in.",
      nonce: "Recorded at {{time}}. Its query holds {{nonce}}.",
      call: "No entry holds {{nonce}}. The first call of the same principal and path was recorded at {{time}}; it may be another one of yours.",
      sign_in: "A developer signed in at {{time}}.",
      missing: "Not in the log after {{count}} looks. Konnect may be late.",
      refused: "You may not read the log of this region, so it was not looked for.",
      failed: "The log could not be read.",
      untold:
        "Konnect has no log of sign-ins to a portal. A new attempt of its webhook is the only sign that one was recorded.",
      open: "Show in Logs",
      lookAgain: "Look again",
    },
    sent: {
      title: "Sent to the collector",
      waiting: "No attempt since.",
      none: "It is in no delivery. The webhook was off or had stopped when it was recorded.",
      delivery: "Delivery {{id}}",
      events_one: "{{count}} event",
      events_other: "{{count}} events",
      attempt: "Attempt {{number}}",
      underWay: "under way",
      noAnswer: "no answer",
      stage: {
        collecting: "The batch is being collected. It is sent a moment later.",
        under_way: "The batch waits for its turn or for an answer.",
        retrying: "The batch has not been accepted yet. It is sent again.",
        failed: "The batch was not accepted, and it is not sent again by itself.",
        arrived: "The collector accepted the batch that holds the event.",
        lost: "Success was answered, but a redirect had lost the batch on its way.",
        answered: "Success was answered. Whether the batch got to the end of its way is unknown.",
      },
      accepted:
        "An attempt since then succeeded. Konnect does not say what was in it: whether it held this event, only the SIEM shows.",
      refused: "An attempt since then did not succeed.",
    },
    siem: {
      title: "In the SIEM",
      found: "Found it",
      foundLater: "Found it after all",
      notThere: "Not there",
    },
    precision: {
      nonce: "It finds this event and no other.",
      call: "It finds the events of this one call by their trace ID.",
      second:
        "For a SIEM that finds nothing with the query above, since records may leave out the query string of a call: this one finds the events of the recorded call by their trace ID. That may be another call of yours.",
      path: "It finds every call of this path since then. Nothing in the record tells yours from others.",
      portal: "It finds every successful sign-in to this portal since then.",
    },
    notThere: {
      accepted: "The collector accepted it, so the cause lies behind the collector:",
      attempt:
        "A batch was accepted since, but whether it held this event is unknown. If it did, the cause lies behind the collector:",
      delay: "Delay: many stores index after minutes. Search again.",
      timeZone:
        "Time zone: records are in UTC. Widen the time range by a day in both directions, also into the future.",
      index:
        "Index: the event may be in an index, table or stream that your search or your rights leave out.",
      filter:
        "Filter: a rule of the collector or of a pipeline may drop or sample events. Look at its counters.",
      parsing:
        "Parsing: a line that could not be parsed may be among the rejected ones, or be stored without its text.",
      notAccepted:
        "No collector is known to have accepted it yet, so it may not have left Konnect. The status says what failed.",
      verify: {
        region:
          "Verify holds an export of the SIEM against what Konnect recorded, and names what is missing.",
        portal:
          "Verify checks the signatures of an export of the SIEM. What a portal recorded cannot be compared.",
      },
      toStatus: "Show the status",
      toVerify: "Verify",
    },
    said: {
      recorded: "Recorded, and on its way.",
      retrying: "The collector has not accepted it yet. It is sent again.",
      failed: "The collector did not accept it.",
      accepted: "The collector accepted it. Look for it in the SIEM.",
      lost: "A redirect lost it on its way.",
      answered: "The collector answered. Look for it in the SIEM.",
      none: "It is in no delivery.",
      attempt: "An attempt since then succeeded. Look for it in the SIEM.",
      refused: "An attempt since then did not succeed.",
    },
    destination: {
      title: "Last tests",
      text: "The last delivery test of each place that sent here, and what was said of it. Kept in this browser only.",
      portal: "Dev Portal {{id}}",
    },
  },
  // What is said of the retry schedule.
  retries: {
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
    longWait:
      "Konnect documents {{length}} as its longest wait. It may try again earlier than it is asked to.",
    counted:
      "Counted from the first attempt that fails to the start of the last. If that one fails as well, delivery stops.",
    label: "{{count}} attempts, the last one starts {{length}} after the first. {{waits}}",
  },
} as const;

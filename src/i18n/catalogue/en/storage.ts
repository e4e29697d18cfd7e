// What is said of the demo where this browser does not store or share it as it should. No usual visit needs it.
export const storage = {
  unusable: {
    title: "The stored demo cannot be continued",
    "later-version":
      "This browser holds the data of a demo that a newer version of the console has stored. This version cannot read it:",
    damaged: "This browser holds the data of a demo, and a part of it is not as the console stores it:",
    choice:
      "You can begin a new demo. The stored data is then kept aside in this browser, in place of any that was kept before: you can download it, without its authorization values, or delete it.",
    begin: "Begin a new demo",
    beginning: "Beginning a new demo",
  },
  setAside: {
    "later-version":
      "The stored demo could not be continued: a newer version of the console had written it ({{detail}}). It has been kept aside in this browser since {{time}}.",
    damaged:
      "The stored demo could not be continued: a part of it was damaged ({{detail}}). It has been kept aside in this browser since {{time}}.",
    download: "Download",
    delete: "Delete",
    missing: "It could not be read.",
    deleteTitle: "Delete what was kept aside?",
    deleteText: "The data of the demo that could not be continued is then gone from this browser.",
  },
  refused: {
    changes: "Changes since {{time}} are not saved.",
    everything: "This demo is not saved.",
    why: {
      full: "The browser has no space left for it.",
      refused:
        "The browser does not let this site store anything, as in a private window or with site data blocked.",
      newerVersion:
        "A newer version of the console has taken over what is stored. Reload the page to get that version.",
      blocked: "Another tab keeps what is stored open. Close the other tabs of the console.",
      unsupported: "The browser gives this page no locks, which tabs need to store one demo together.",
      foreign: "What is stored under the console's name at this address is not the console's.",
      broken: "The browser's own storage failed.",
      gone: "The browser has deleted what was stored.",
      unread:
        "Another demo is stored that could not be read when this one began, and it is left as it is. To go on with it, close all tabs of the console and open it again.",
      fault: "The console itself is at fault.",
    },
    changesLost: "The demo goes on in memory: when its last tab closes, they are lost.",
    everythingLost: "The demo goes on in memory: when its last tab closes, it is lost.",
    tryAgain: "Try again",
    trying: "Trying…",
    tried: "Tried again at {{time}}, still not saved.",
    download: "Download snapshot",
    downloading: "Taking the snapshot…",
    details: "Details",
    lastTried: "Last tried: {{time}}",
    again: "Saved again: all of the demo is stored.",
  },
  waiting: {
    title: "The demo runs in another tab",
    explanation:
      "This browser lets only one tab run the demo. Close the other tab, or continue here: the demo carries on as it is, and the other tab stops.",
    takeOver: "Continue here",
  },
  direct:
    "No service worker can answer for Konnect in this window, so the console talks to its mock server directly.",
} as const;

export const doubts = {
  title: "Look at this again before it is sent",
  token: "This looks like a Konnect access token (kpat_ or spat_).",
  tokenRisk:
    "It would be sent and stored with the rest of the form. Anyone who can read it there can act in Konnect with all its rights until it is revoked.",
  hidden_one: "It contains a character that cannot be seen or looks like a plain space:",
  hidden_other: "It contains {{count}} characters that cannot be seen or look like a plain space:",
  at: {
    zeroWidth: "Character {{position}}: zero-width character ({{codePoint}})",
    noBreakSpace: "Character {{position}}: no-break space ({{codePoint}})",
    wideSpace: "Character {{position}}: space of another width ({{codePoint}})",
    byteOrderMark: "Character {{position}}: byte order mark ({{codePoint}})",
    softHyphen: "Character {{position}}: soft hyphen ({{codePoint}})",
    direction: "Character {{position}}: mark that changes the direction of text ({{codePoint}})",
    control: "Character {{position}}: control character ({{codePoint}})",
    other: "Character {{position}}: invisible character ({{codePoint}})",
  },
  more_one: "and {{count}} more",
  more_other: "and {{count}} more",
  keepEditing: "Keep editing",
  goOn: "Send as it is",
  goOnWithToken: "Send this token",
  remove: "Remove hidden characters and send",
} as const;

// The causes that verifying names, one row each: what it is called, whether the copy still has every value, and the
// setting that ends it. What notices and undoes them is in repair/ and judge/.

/**
 * * `form`: every value survives in the stored copy.
 * * `value`: a value was changed or lost, and found again by search or from what else the record says.
 * * `loss`: what is missing cannot be found again in this copy.
 * * `state`: nothing was damaged.
 */
export type CauseGroup = "form" | "value" | "loss" | "state";

interface Cause {
  readonly group: CauseGroup;
  readonly title: string;
  /** What to set so that it ends; null where it is not a matter of settings. */
  readonly setting: string | null;
}

const KEEP_TEXT =
  "Keep the text as it came: Vector with the text codec and no decoding, Fluent Bit's S3 output with log_key log, " +
  "Elastic with event.original; Datadog, Cribl and New Relic take CEF without parsing it.";

export const CAUSES = {
  transport_header: {
    group: "form",
    title: "A header was put in front, such as syslog's",
    setting:
      "Store the message alone: rsyslog %rawmsg%, syslog-ng ${RAWMSG}, or the raw endpoint of the collector.",
  },
  cef_front: {
    group: "form",
    title: "Time, host or CEF: in front were rewritten by a syslog daemon",
    setting:
      "rsyslog: store %rawmsg%, and send with <PRI> or octet counting. syslog-ng: flags(no-parse) on the source.",
  },
  first_member_lost: {
    group: "form",
    title: "The first member of the JSON was taken for a program's name",
    setting: "syslog-ng: flags(no-parse) on the source.",
  },
  ends: {
    group: "form",
    title: "Blanks, line ends or invisible characters were added at the ends",
    setting: "Write each record as it came, followed by one line feed.",
  },
  copied_punctuation: {
    group: "form",
    title: "Quotes, commas or brackets were copied along with the record",
    setting: "Export the field instead of copying it from a view.",
  },
  json_string: {
    group: "form",
    title: "The record is kept as a JSON string within a string",
    setting: "Write the message as it is instead of encoding it once more.",
  },
  csv_quotes: {
    group: "form",
    title: "Quotes are doubled, as in CSV",
    setting: "Read the CSV with a parser before the records are stored.",
  },
  backslashes: {
    group: "form",
    title: "Backslashes were doubled or halved",
    setting: "Leave out the step of the pipeline that escapes or unescapes.",
  },
  json_spacing: {
    group: "form",
    title: "The JSON was written anew, with blanks between its parts",
    setting: KEEP_TEXT,
  },
  json_key_order: {
    group: "form",
    title: "The members of the JSON are in another order",
    setting: KEEP_TEXT,
  },
  json_escapes: {
    group: "form",
    title: "Characters of the JSON are escaped otherwise",
    setting:
      "Fluent Bit: json.escape_unicode off. Python: ensure_ascii=False. PHP: JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE.",
  },
  members_added: {
    group: "form",
    title: "Members were added, such as host or source_type",
    setting: KEEP_TEXT,
  },
  signature_moved: {
    group: "form",
    title: "The signature stands elsewhere, or under another name",
    setting: KEEP_TEXT,
  },
  envelope: {
    group: "form",
    title: 'The envelope {"event":…} was taken off, put on or renamed',
    setting:
      "Splunk and LogScale: send CPS to the raw endpoint to keep it. JSON and CEF belong to the raw endpoint too.",
  },
  keys_prefixed: {
    group: "form",
    title: "The names of members have a prefix, or lie within other objects",
    setting: KEEP_TEXT,
  },
  types_changed: {
    group: "form",
    title: "Numbers or booleans became text, or text became numbers",
    setting: "Store every field as text, or keep the message itself.",
  },
  members_only: {
    group: "form",
    title: "The JSON was taken apart, and its text was not kept",
    setting: KEEP_TEXT,
  },
  id_rounded: {
    group: "value",
    title: "The trace id was rounded to a floating-point number",
    setting:
      "Treat trace_id as text: jq 1.7 or later, elasticdump with --big-int-fields, a keyword field in Elastic.",
  },
  id_spreadsheet: {
    group: "value",
    title: "A spreadsheet cut the trace id to 15 digits",
    setting: "Open the CSV by From Text with its columns as text, or do not open it before it is verified.",
  },
  html_entities: {
    group: "form",
    title: "Characters were replaced by HTML entities, or entities by characters",
    setting: "Export from the API or as a file instead of copying from a web page.",
  },
  smart_punctuation: {
    group: "form",
    title: "Quotes, dashes or blanks were replaced by typographic ones",
    setting: "Send exports as files: mail, chats and word processors change punctuation.",
  },
  character_set: {
    group: "form",
    title: "The text was written or read in another character set",
    setting: "Use UTF-8 throughout, from the collector to the export.",
  },
  normal_form: {
    group: "form",
    title: "Accents are composed otherwise (Unicode normal form)",
    setting: "Switch off Unicode normalization in the index or the file system that the export went through.",
  },
  control_characters: {
    group: "form",
    title: "Control characters were escaped, such as TAB as #011",
    setting: 'rsyslog: global(parser.escapeControlCharactersOnReceive="off").',
  },
  blanks: {
    group: "form",
    title: "A TAB became a blank, or several blanks one",
    setting: "Switch off the trimming or collapsing of blanks in the collector.",
  },
  line_wrapped: {
    group: "form",
    title: "The line was wrapped",
    setting: "Send exports as files: mail and terminals wrap long lines.",
  },
  quoted_printable: {
    group: "form",
    title: "The text is in the quoted-printable encoding of mail",
    setting: "Send exports as attachments.",
  },
  glued: {
    group: "form",
    title: "Several records stand on one line",
    setting: "End each record with a line feed: Firehose and raw sockets add none by themselves.",
  },
  sliced: {
    group: "form",
    title: "The record was cut into several messages",
    setting:
      "Raise the size limit of the store above the longest record: Sumo Logic 64 KB, Docker 16 KB, New Relic 4,094 characters.",
  },
  cef_order: {
    group: "form",
    title: "The fields of CEF are in another order, or renamed",
    setting: "ArcSight: preserve the raw event. Others: forward the line instead of the parsed event.",
  },
  cef_columns: {
    group: "value",
    title: "The CEF was taken apart into columns, and its text was not kept",
    setting:
      "Keep the original: event.original in Elastic, a RawData column in Sentinel, a raw input in Graylog.",
  },
  signature_alphabet: {
    group: "form",
    title: "The signature is written in another alphabet",
    setting: "Store sig as text; it is base64url without padding.",
  },
  percent_decoded: {
    group: "form",
    title: "Addresses were percent-decoded or normalized",
    setting: "Switch off URL decoding for request, query and user_agent.",
  },
  separators: {
    group: "form",
    title: "Separators were put between the digits of numbers",
    setting: "Export raw values instead of copying what a screen shows.",
  },
  time_rewritten: {
    group: "value",
    title: "Times were rewritten",
    setting: "Store rt and event_ts as they came, and put the store's own time into another field.",
  },
  field_dropped: {
    group: "value",
    title: "Fields were left out, or empty ones dropped",
    setting: "Keep empty fields, and fields that the parser does not know.",
  },
  masked: {
    group: "value",
    title: "A value was masked",
    setting: "Mask when logs are shown, not when they are stored.",
  },
  value_changed: {
    group: "value",
    title: "A value was replaced by another; with the one that Konnect recorded the signature fits",
    setting: "Find who or what may write to the store, and keep a copy that cannot be written to.",
  },
  value_cut: {
    group: "value",
    title: "A value was cut short",
    setting: "Raise the limit for the length of fields, or keep the message itself.",
  },
  value_normalized: {
    group: "value",
    title: "A value is written in another form, such as an address or an id in other letters",
    setting: "Switch off the parsing of addresses, ids and words, or keep the message itself.",
  },
  signature_of_entry: {
    group: "value",
    title: "It has no signature of its own; the one that Konnect recorded fits",
    setting: "Let the parser keep the field sig, and switch on signing for the webhook.",
  },
  signature_differs: {
    group: "value",
    title: "Its own signature is damaged, or of another key; the one that Konnect recorded fits",
    setting: "Store sig as text, as long as it is, and mask nothing in it.",
  },
  lower_cased: {
    group: "loss",
    title: "The text was changed to lower case, so its signature is gone",
    setting: "Keep the message in a field that is not analyzed.",
  },
  truncated: {
    group: "loss",
    title: "The record was cut off",
    setting: "Raise the limit: Splunk TRUNCATE = 0, rsyslog maxMessageSize, or what the store calls it.",
  },
  signature_removed: {
    group: "loss",
    title: "The signature was removed, while other records have theirs",
    setting: "Let the parser keep the field sig.",
  },
  never_signed: {
    group: "state",
    title: "Nothing of it is signed",
    setting: "Switch on signing for the webhook.",
  },
  other_key: {
    group: "state",
    title: "Signed by a key that is not known here: an earlier one, or one of another region or organization",
    setting: null,
  },
  no_key_given: { group: "state", title: "There was no key to check with", setting: null },
  documentation_sample: {
    group: "state",
    title: "A sample of Kong's documentation, which no published key fits",
    setting: null,
  },
  edited: {
    group: "state",
    title: "Records beside it fit and this one does not: a value may have been changed",
    setting: null,
  },
  differs_from_entry: {
    group: "state",
    title: "Konnect recorded the same event with other values: it may have been changed",
    setting: null,
  },
  signature_copied: {
    group: "state",
    title:
      "It carries the signature of another record: most of what it says is different from what was signed",
    setting: null,
  },
  not_searched: {
    group: "state",
    title: "A value was changed that a longer search may find",
    setting: "Verify again with --search all.",
  },
} as const satisfies Readonly<Record<string, Cause>>;

export type CauseId = keyof typeof CAUSES;

/** Whether the copy says something in place of what was signed, and not only less or in other words. */
export function isChanged(causes: readonly CauseId[]): boolean {
  return causes.includes("value_changed");
}

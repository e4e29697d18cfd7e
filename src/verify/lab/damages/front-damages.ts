// What collectors and copying put before and behind a record, and what syslog makes of its front.

import { type Damage, inAll, inCef, inJson } from "./damage";

const FRONT = /^\S+ konghq\.com CEF:/;

export const FRONT_DAMAGES: readonly Damage[] = [
  {
    id: "rfc3164",
    group: "form",
    names: ["transport_header"],
    apply: inAll((r) => `<134>Nov 21 09:30:02 collector konnect: ${r}`),
  },
  {
    id: "rfc5424",
    group: "form",
    names: ["transport_header"],
    apply: inAll((r) => `<134>1 2026-11-21T09:30:02Z collector konnect - - - ${r}`),
  },
  {
    id: "rsyslog-file",
    group: "form",
    names: ["cef_front"],
    apply: inCef((r) => r.replace(FRONT, "Nov 21 09:30:00 konghq.com CEF: ")),
  },
  {
    id: "rsyslog-forward",
    group: "form",
    names: ["cef_front"],
    apply: inCef((r) => `<134>${r.replace(" CEF:", " CEF: ")}`),
  },
  {
    id: "rsyslog-5424",
    group: "form",
    names: ["cef_front"],
    apply: inCef((r) => `<134>1 ${r.replace(" CEF:", " CEF - - - ")}`),
  },
  { id: "message-part", group: "form", names: ["cef_front"], apply: inCef((r) => r.replace(FRONT, "")) },
  { id: "year-eaten", group: "form", names: ["cef_front"], apply: inCef((r) => r.slice(5)) },
  {
    id: "zone-style",
    group: "form",
    names: ["cef_front"],
    apply: inCef((r) => r.replace("Z konghq.com", "+00:00 konghq.com")),
  },
  {
    id: "first-member",
    group: "form",
    names: ["first_member_lost"],
    apply: inJson((r) => r.replace(/^\{"(?:act|action|cef_version|event)":/, "")),
  },
  { id: "blanks-at-ends", group: "form", names: ["ends"], apply: inAll((r) => `\u{FEFF}  ${r}\u{0}\r\n`) },
  { id: "colour", group: "form", names: ["ends"], apply: inAll((r) => `\u{1B}[32m${r}\u{1B}[0m`) },
  { id: "literal-cr", group: "form", names: ["copied_punctuation"], apply: inAll((r) => `${r}\\r`) },
  { id: "copied-comma", group: "form", names: ["copied_punctuation"], apply: inAll((r) => `"${r}",`) },
];

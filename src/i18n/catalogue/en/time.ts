export const time = {
  from: "From",
  to: "To",
  zone: "Time zone: {{zone}}",
  zoneAndUtc: "{{zone}} – {{utc}}",
  twice: {
    first: "This time occurs twice, because clocks go back. The first one is used: {{utc}}",
    second: "This time occurs twice, because clocks go back. The second one is used: {{utc}}",
  },
  noSuchTime: "This time does not exist on that day, because clocks go forward.",
  tooOld: "Must be within the last seven days.",
  future: "Must not be in the future.",
  endBeforeStart: "Must not be before the start.",
} as const;

import { DAY_MS, type EpochMs } from "@/lib/epoch";

/** The instants within a window at which a day begins in a zone; days there may be an hour shorter or longer. */
export function midnights(
  { from, to }: { readonly from: EpochMs; readonly to: EpochMs },
  timeZone: string,
): EpochMs[] {
  const parts = new Intl.DateTimeFormat("en", {
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
    hourCycle: "h23",
    timeZone,
  });
  const sinceMidnight = (at: EpochMs) => {
    const [hour = 0, minute = 0, second = 0] = parts
      .formatToParts(at)
      .flatMap(({ type, value }) => (type === "literal" ? [] : [Number(value)]));
    return ((hour * 60 + minute) * 60 + second) * 1000 + (at % 1000);
  };
  const found: EpochMs[] = [];
  // Looked for at noon, where no clock is changed.
  for (let at = to + DAY_MS; at > from - DAY_MS; at -= DAY_MS) {
    const noon = at - sinceMidnight(at) + DAY_MS / 2;
    let midnight = noon - sinceMidnight(noon);
    // A night with a change of clocks is longer or shorter than the clock tells.
    const late = sinceMidnight(midnight);
    if (late !== 0) midnight += late > DAY_MS / 2 ? DAY_MS - late : -late;
    if (midnight >= from && midnight < to && !found.includes(midnight)) found.push(midnight);
  }
  return found.toReversed();
}

import { describe, expect, test } from "vitest";
import { darkScheme, lightScheme } from "./colors";

/** WCAG 2.2, relative luminance and contrast ratio. */
function luminance(hex: string): number {
  const channels = [1, 3, 5].map((start) => {
    const value = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  const [red = 0, green = 0, blue = 0] = channels;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** A colour by its dotted name; fails loudly where the theme has none. */
function colour(scheme: object, name: string): string {
  let node: unknown = scheme;
  for (const part of `palette.${name}`.split(".")) {
    node = typeof node === "object" && node !== null ? new Map(Object.entries(node)).get(part) : undefined;
  }
  if (typeof node !== "string" || !/^#[0-9a-f]{6}$/.test(node)) throw new Error(`no colour ${name}`);
  return node;
}

const GROUNDS = [
  "background.default",
  "background.paper",
  "surface.sunken",
  "surface.hover",
  "surface.selected",
];
const TONES = ["success", "danger", "warning", "neutral", "info"];

const TEXT_PAIRS = [
  ...GROUNDS.flatMap((ground) =>
    ["text.primary", "text.secondary", "primary.main", "error.main"].map((ink) => [ink, ground] as const),
  ),
  ...TONES.flatMap((tone) => [
    [`tone.${tone}.ink`, `tone.${tone}.soft`] as const,
    [`tone.${tone}.ink`, "background.paper"] as const,
    ["text.primary", `tone.${tone}.soft`] as const,
    ["text.secondary", `tone.${tone}.soft`] as const,
  ]),
  ...["primary", "error", "warning", "success", "info"].map(
    (name) => [`${name}.contrastText`, `${name}.main`] as const,
  ),
];

describe.each([
  ["light", lightScheme],
  ["dark", darkScheme],
])("the %s scheme", (_name, scheme) => {
  test.each(TEXT_PAIRS)("%s is readable on %s", (ink, ground) => {
    expect(contrast(colour(scheme, ink), colour(scheme, ground))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(GROUNDS)("the outline of a control stands out from %s", (ground) => {
    expect(contrast(colour(scheme, "border.control"), colour(scheme, ground))).toBeGreaterThanOrEqual(3);
  });
});

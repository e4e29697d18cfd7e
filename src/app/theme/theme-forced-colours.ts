// Where a person's own colours replace those of the console (forced colours, such as Windows' contrast themes). Backgrounds
// and shadows are painted over there, so that what they alone tell is lost; borders, outlines and texts stay. One rule a
// meaning, found by what is announced, so that a new screen has it without a line of its own.
// Lines that are drawn are borders everywhere, and need no rule.

/** What is chosen, or under the arrow keys: the person's own pair of colours for it. */
const CHOSEN = [
  '[aria-current="page"]',
  '[aria-pressed="true"]',
  '[role="tab"][aria-selected="true"]',
  '[role="option"][aria-selected="true"]:not(.MuiAutocomplete-option)',
  ".MuiAutocomplete-option.Mui-focused",
  ".MuiMenuItem-root.Mui-focusVisible",
].join(", ");

/** `!important`: what is drawn has backgrounds and borders of its own, written after these. */
export const forcedColours = {
  [CHOSEN]: {
    forcedColorAdjust: "none",
    backgroundColor: "Highlight !important",
    color: "HighlightText !important",
    "& *": { color: "inherit !important" },
    "&:focus-visible": { outline: "2px solid HighlightText !important", outlineOffset: "-4px !important" },
  },
  // Not under the arrow keys, but what is stored or shown now.
  '.MuiAutocomplete-option[aria-selected="true"], .MuiMenuItem-root.Mui-selected': {
    fontWeight: 700,
    textDecoration: "underline",
  },
  "tr[aria-current] > :first-of-type": { borderInlineStart: "6px solid Highlight !important" },

  // What can be pressed has an edge; what a form is there for has a thick one.
  ".MuiButton-text": { border: "1px solid !important" },
  ".MuiButton-contained": { border: "2px solid !important" },
  // The shadow is the greater part of the ring.
  ".MuiOutlinedInput-root.Mui-focused .MuiOutlinedInput-notchedOutline": {
    borderWidth: "3px !important",
    borderColor: "Highlight !important",
  },
  ".MuiSwitch-track": { border: "1px solid ButtonText" },
  ".MuiSwitch-thumb": { forcedColorAdjust: "none", backgroundColor: "ButtonText" },
  ".Mui-checked > .MuiSwitch-thumb": { backgroundColor: "HighlightText" },
  ".Mui-checked + .MuiSwitch-track": {
    forcedColorAdjust: "none",
    backgroundColor: "Highlight !important",
    borderColor: "Highlight",
  },
  ".Mui-disabled > .MuiSwitch-thumb": { backgroundColor: "GrayText" },
  ".Mui-disabled + .MuiSwitch-track": { borderColor: "GrayText" },

  // What lies over the page, or is still on its way.
  '.MuiDrawer-paper, [role="tooltip"], .MuiSkeleton-root': { border: "1px solid !important" },
};

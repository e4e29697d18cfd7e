// What the shell is drawn by: by React, and before it by the first paint.

export const HEADER_HEIGHT_PX = 48;
export const NAVIGATION_WIDTH_PX = 224;

/** From here on the navigation stands beside the page. */
export const WIDE_FROM_PX = 900;

/** Under which this browser remembers that the navigation is put away, with `NAVIGATION_HIDDEN`. */
export const NAVIGATION_STORAGE_KEY = "console-navigation";
export const NAVIGATION_HIDDEN = "hidden";

/** What opens the command palette, as this computer's keyboard writes it. */
export function paletteKeys(): string {
  return /mac|iphone|ipad/i.test(navigator.userAgent) ? "⌘ K" : "Ctrl K";
}

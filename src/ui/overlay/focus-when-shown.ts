/** A ref for the one thing in a dialog that should have the focus when it opens. Stable, so it works once. */
export function focusWhenShown(element: HTMLElement | null): void {
  element?.focus();
}

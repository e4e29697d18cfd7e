const TEXT_FIELDS =
  'input:not([type="checkbox"], [type="radio"], [type="button"]), textarea, select, [contenteditable]';

/** Whether a letter pressed there is taken already: by a field, or by a menu with its own letters. */
export function isTyping(event: KeyboardEvent): boolean {
  return (
    event.isComposing ||
    event.defaultPrevented ||
    isWithin(event, `${TEXT_FIELDS}, [role="menu"], [role="listbox"]`)
  );
}

/** Whether it was pressed in something that stands over the page. */
export function isInDialog(event: KeyboardEvent): boolean {
  return isWithin(event, '[role="dialog"]');
}

function isWithin({ target }: KeyboardEvent, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null;
}

const TEXT_FIELDS =
  'input:not([type="checkbox"], [type="radio"], [type="button"]), textarea, select, [contenteditable]';

/** Whether a key pressed there is a letter for somebody else: a field, a menu with its own letters, a dialog. */
export function isTyping({ target, isComposing, defaultPrevented }: KeyboardEvent): boolean {
  if (isComposing || defaultPrevented) return true;
  if (!(target instanceof Element)) return false;
  return target.closest(`${TEXT_FIELDS}, [role="menu"], [role="listbox"], [role="dialog"]`) !== null;
}

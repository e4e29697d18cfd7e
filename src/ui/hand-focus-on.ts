/**
 * A ref for a control that goes once it has worked, such as "Try again".
 * The focus it would take with it goes to the page's heading, so that nobody starts again at the top of the document.
 */
export function handFocusOn(element: HTMLElement | null): () => void {
  return () => {
    if (!element?.contains(document.activeElement)) return;
    document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });
  };
}

/**
 * A ref for an element that may go while it has the focus: a control that goes once it has worked, such as "Try again",
 * or a heading that another one replaces. The focus then moves to the page's heading instead of the top of the
 * document.
 */
export function focusHeadingOnUnmount(element: HTMLElement | null): () => void {
  return () => {
    if (!element?.contains(document.activeElement)) return;
    // A microtask, since the heading that comes in place of another stands only once React is done.
    queueMicrotask(() => {
      if (document.activeElement !== document.body) return;
      document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });
    });
  };
}

import { type RefObject, useEffect, useRef } from "react";
import { useLocation } from "react-router-dom";

export interface RouteFocusProps {
  readonly mainRef: RefObject<HTMLElement | null>;
  /** By an overlay that has the focus: a page may come when the next one is being looked for. */
  readonly isCovered: boolean;
}

/**
 * After a navigation the focus goes to the new page's heading, which a screen reader then reads.
 * It stays where it is when it was inside the content and still exists, as on a tab that was just followed.
 */
export function RouteFocus({ mainRef, isCovered }: RouteFocusProps): null {
  const { pathname } = useLocation();
  const lastPathname = useRef(pathname);

  useEffect(() => {
    if (isCovered || lastPathname.current === pathname) return;
    lastPathname.current = pathname;
    const main = mainRef.current;
    if (!main || (main.contains(document.activeElement) && document.activeElement !== main)) return;
    const target = main.querySelector<HTMLElement>("h1") ?? main;
    target.focus({ preventScroll: true });
  }, [pathname, mainRef, isCovered]);
  return null;
}

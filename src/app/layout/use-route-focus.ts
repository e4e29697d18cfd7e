import { useEffect, useRef, type RefObject } from "react";
import { useLocation } from "react-router-dom";

/**
 * After a navigation the focus goes to the new page's heading, which a screen reader then reads.
 * It stays where it is when it was inside the content and still exists, as on a tab that was just followed.
 */
export function useRouteFocus(mainRef: RefObject<HTMLElement | null>): void {
  const { pathname } = useLocation();
  const lastPathname = useRef(pathname);

  useEffect(() => {
    if (lastPathname.current === pathname) return;
    lastPathname.current = pathname;
    const main = mainRef.current;
    if (!main || (main.contains(document.activeElement) && document.activeElement !== main)) return;
    const target = main.querySelector<HTMLElement>("h1") ?? main;
    target.focus({ preventScroll: true });
  }, [pathname, mainRef]);
}

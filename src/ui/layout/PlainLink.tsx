import type { ComponentProps, MouseEvent } from "react";
import { type To, useHref, useLinkClickHandler, useLocation, useResolvedPath } from "react-router-dom";

export interface PlainLinkProps extends Omit<ComponentProps<"a">, "href"> {
  /** Within the console. */
  readonly to: To;
  /** For a link into the page that it stands on, which stays where it is scrolled to. */
  readonly preventScrollReset?: boolean;
}

/**
 * A link without a look of its own, as the `component` of others. Like react-router's `Link`, which also brings what its
 * framework mode prefetches: 4 kB of each first visit.
 */
export function PlainLink({
  to,
  preventScrollReset = false,
  onClick,
  target,
  children,
  ...rest
}: PlainLinkProps) {
  const href = useHref(to);
  const follow = useLinkClickHandler(to, {
    preventScrollReset,
    ...(target === undefined ? {} : { target }),
  });
  const handleClick = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    if (!event.defaultPrevented) follow(event);
  };
  return (
    <a {...rest} href={href} target={target} onClick={handleClick}>
      {children}
    </a>
  );
}

/** A link that says where it leads to the current page, or to one above it. */
export function NavigationLink({ to, ...rest }: PlainLinkProps) {
  const { pathname: path } = useResolvedPath(to);
  const { pathname } = useLocation();
  const isCurrent = pathname === path || (path !== "/" && pathname.startsWith(`${path}/`));
  return <PlainLink to={to} aria-current={isCurrent ? "page" : undefined} {...rest} />;
}

import Link from "@mui/material/Link";
import type { ReactNode } from "react";
import { Link as PlainRouterLink, type To } from "react-router-dom";

export interface RouterLinkProps {
  readonly to: To;
  readonly children: ReactNode;
}

/** A link inside the console, without a page load. */
export function RouterLink({ to, children }: RouterLinkProps) {
  return (
    <Link component={PlainRouterLink} to={to}>
      {children}
    </Link>
  );
}

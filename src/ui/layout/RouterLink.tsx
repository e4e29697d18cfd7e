import Link from "@mui/material/Link";
import type { ReactNode } from "react";
import { Link as PlainRouterLink, type To } from "react-router-dom";

export interface RouterLinkProps {
  readonly to: To;
  /** `text`: among other words, where colour alone must not tell it from them. */
  readonly among?: "links" | "text";
  readonly children: ReactNode;
}

/** A link inside the console, without a page load. */
export function RouterLink({ to, among = "links", children }: RouterLinkProps) {
  return (
    <Link component={PlainRouterLink} to={to} underline={among === "text" ? "always" : "hover"}>
      {children}
    </Link>
  );
}

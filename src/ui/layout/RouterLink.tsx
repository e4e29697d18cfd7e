import Link from "@mui/material/Link";
import type { ReactNode } from "react";
import type { To } from "react-router-dom";
import { PlainLink } from "./PlainLink";

export interface RouterLinkProps {
  readonly to: To;
  /** `text`: among other words, where colour alone must not tell it from them. */
  readonly among?: "links" | "text";
  /** What it is called where the words alone do not tell it from others like it; it contains them. */
  readonly label?: string;
  readonly children: ReactNode;
}

/** A link inside the console, without a page load. */
export function RouterLink({ to, among = "links", label, children }: RouterLinkProps) {
  return (
    <Link component={PlainLink} to={to} aria-label={label} underline={among === "text" ? "always" : "hover"}>
      {children}
    </Link>
  );
}

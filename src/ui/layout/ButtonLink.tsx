import Button, { type ButtonProps } from "@mui/material/Button";
import type { ReactNode } from "react";
import type { To } from "react-router-dom";
import { PlainLink } from "./PlainLink";

export interface ButtonLinkProps extends Pick<ButtonProps, "variant" | "size" | "startIcon" | "color"> {
  readonly to: To;
  readonly children: ReactNode;
}

/** Looks like a button, goes somewhere: a link to browsers and screen readers. */
export function ButtonLink({ children, ...props }: ButtonLinkProps) {
  return (
    <Button component={PlainLink} {...props}>
      {children}
    </Button>
  );
}

import {
  cloneElement,
  useId,
  type AriaAttributes,
  type HTMLAttributes,
  type ReactElement,
  type RefAttributes,
} from "react";
import { Tooltip } from "@/ui/overlay/Tooltip";
import { type MissingRole, useMissingRoleText } from "@/ui/use-role-words";
import { VisuallyHidden } from "@/ui/text/VisuallyHidden";

type Control = ReactElement<
  HTMLAttributes<HTMLElement> & RefAttributes<HTMLElement> & AriaAttributes & { readonly sx?: unknown }
>;

export interface RestrictedProps {
  /** What the user lacks; null: the child is as it is. */
  readonly missing: MissingRole | null;
  /** A button, a link that looks like one, or an entry of a menu. */
  readonly children: Control;
}

/**
 * Disabled with the reason: the child stays in the tab order, so that keyboard and screen reader can find out why, but
 * does nothing.
 */
export function Restricted({ missing, children }: RestrictedProps) {
  const reasonId = useId();
  const reason = useMissingRoleText(missing);
  if (reason === null) return children;
  return (
    <>
      <Tooltip title={reason}>
        {cloneElement(children, {
          "aria-disabled": true,
          "aria-describedby": reasonId,
          onClick: (event) => {
            event.preventDefault();
            event.stopPropagation();
          },
          sx: { opacity: 0.55, cursor: "not-allowed" },
        })}
      </Tooltip>
      <VisuallyHidden id={reasonId}>{reason}</VisuallyHidden>
    </>
  );
}

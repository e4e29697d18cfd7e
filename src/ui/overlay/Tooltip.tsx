import Portal from "@mui/material/Portal";
import { useForkRef } from "@mui/material/utils";
import {
  cloneElement,
  useId,
  useRef,
  type HTMLAttributes,
  type ReactElement,
  type ReactNode,
  type RefAttributes,
} from "react";
import { TooltipBubble } from "./TooltipBubble";
import { useTooltipState } from "./use-tooltip-state";

export interface TooltipProps {
  readonly title: ReactNode;
  /** Whether the words are the child's own name, put there for the eye, or tell something more. */
  readonly meaning?: "name" | "description";
  /** `shown` while they answer what was just done. */
  readonly visibility?: "auto" | "shown";
  /** Can have the focus, and passes its props and ref on to its element. */
  readonly children: ReactElement<HTMLAttributes<HTMLElement> & RefAttributes<HTMLElement>>;
}

export function Tooltip({ title, meaning = "name", visibility = "auto", children }: TooltipProps) {
  const bubbleId = useId();
  const anchorRef = useRef<HTMLElement>(null);
  const child = children.props;
  const ref = useForkRef(child.ref, anchorRef);
  const { isShown, triggerProps, bubbleProps } = useTooltipState();
  const isOpen = isShown || visibility === "shown";

  return (
    <>
      {cloneElement(children, {
        ref,
        onPointerEnter: both(child.onPointerEnter, triggerProps.onPointerEnter),
        onPointerLeave: both(child.onPointerLeave, triggerProps.onPointerLeave),
        onPointerDown: both(child.onPointerDown, triggerProps.onPointerDown),
        onFocus: both(child.onFocus, triggerProps.onFocus),
        onBlur: both(child.onBlur, triggerProps.onBlur),
        ...(isOpen && meaning === "description" ? { "aria-describedby": bubbleId } : {}),
      })}
      {isOpen && (
        <Portal>
          <TooltipBubble id={bubbleId} anchorRef={anchorRef} {...bubbleProps}>
            {title}
          </TooltipBubble>
        </Portal>
      )}
    </>
  );
}

function both<TEvent>(
  own: ((event: TEvent) => void) | undefined,
  added: (event: TEvent) => void,
): (event: TEvent) => void {
  return (event) => {
    own?.(event);
    added(event);
  };
}

import Box from "@mui/material/Box";
import { type PointerEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { QUERY_FIELD_IDS, type QueryFieldId } from "./query-fields";
import { PrincipalFacts } from "@/entities/principal/PrincipalFacts";
import { HoverTip } from "@/ui/overlay/HoverTip";
import { ValueFilterButtons } from "./ValueFilterButtons";

interface Target {
  readonly field: QueryFieldId;
  readonly value: string;
  readonly left: number;
  readonly top: number;
  readonly element: HTMLElement;
}

const WIDTH_PX = 46;

/**
 * Both buttons of a value beside it while the pointer is over it, for all values inside. One pair for all of them: a table
 * of many rows must not carry two buttons a value. The keyboard has the same in the facets and in an entry's fields.
 */
export function ValueActions({ children }: { readonly children: ReactNode }) {
  const boxRef = useRef<HTMLDivElement>(null);
  const actionsRef = useRef<HTMLDivElement>(null);
  const [target, setTarget] = useState<Target | null>(null);

  const look = ({ target: under, pointerType }: PointerEvent) => {
    if (pointerType !== "mouse" || !(under instanceof Element) || actionsRef.current?.contains(under)) return;
    // What is told of a value stays while it is read.
    if (under.closest("[role='tooltip']")) return;
    setTarget(targetOf(under, boxRef.current));
  };
  const leave = () => setTarget(null);
  // What is under a pointer that rests may become another value: the list goes on, and its elements show other rows.
  useEffect(() => {
    const box = boxRef.current;
    if (target === null || box === null) return undefined;
    const { element, value } = target;
    const changes = new MutationObserver(() => {
      if (!element.isConnected) setTarget(null);
      else if (element.dataset["value"] !== value) setTarget(targetOf(element, box));
    });
    changes.observe(box, { subtree: true, childList: true, attributeFilter: ["data-value"] });
    return () => changes.disconnect();
  }, [target]);
  return (
    <Box
      ref={boxRef}
      onPointerOver={look}
      onPointerLeave={leave}
      onScrollCapture={leave}
      sx={{ position: "relative", minWidth: 0 }}
    >
      {children}
      {target !== null && (
        <Box
          ref={actionsRef}
          sx={{
            position: "absolute",
            left: target.left,
            top: target.top,
            zIndex: 2,
            display: "flex",
            border: 1,
            borderColor: "border.subtle",
            borderRadius: "6px",
            bgcolor: "background.paper",
          }}
        >
          <ValueFilterButtons field={target.field} value={target.value} />
        </Box>
      )}
      {target?.field === "who" && (
        <HoverTip key={target.value + String(target.top)} element={target.element}>
          <PrincipalFacts id={target.value} />
        </HoverTip>
      )}
    </Box>
  );
}

function targetOf(under: Element, box: HTMLElement | null): Target | null {
  const element = under.closest<HTMLElement>("[data-field]");
  const field = QUERY_FIELD_IDS.find((id) => id === element?.dataset["field"]);
  const value = element?.dataset["value"];
  if (!element || !box || field === undefined || value === undefined) return null;
  const place = element.getBoundingClientRect();
  const cell = (element.closest("td") ?? element).getBoundingClientRect();
  const origin = box.getBoundingClientRect();
  return {
    field,
    value,
    element,
    // Over the end of what is seen of it, so that the way there leaves neither.
    left: Math.min(place.right - 4, cell.right - WIDTH_PX) - origin.left,
    top: place.top + place.height / 2 - 12 - origin.top,
  };
}

import { useState } from "react";
import type { BrushRange } from "./brush-model";

const NO_MAGNETS = { from: [], to: [] };

/** A brush over a whole range, of which a part can be pulled out: chosen once it is let go of, and then the range. */
export function usePulledRange({ from, to }: BrushRange, onChoose: (range: BrushRange) => void) {
  const [pulled, setPulled] = useState<BrushRange | null>(null);
  const whole = { from, to };
  return {
    /** While the brush is held; null otherwise. */
    pulled,
    /** For `RangeBrush`. */
    brush: {
      window: whole,
      limits: whole,
      value: pulled ?? whole,
      magnets: NO_MAGNETS,
      onChange: setPulled,
      onCommit: () => {
        if (pulled === null || (pulled.from === from && pulled.to === to)) return;
        setPulled(null);
        onChoose(pulled);
      },
    },
  };
}

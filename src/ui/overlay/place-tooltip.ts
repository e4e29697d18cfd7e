export interface Rectangle {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

export type Size = Pick<Rectangle, "width" | "height">;

export const TOOLTIP_GAP_PX = 8;
const EDGE_PX = 8;

/**
 * Where a tooltip of `size` goes, in pixels from the window's top left corner: below the middle of what it is about,
 * above where there is more room, and never over the left or right edge.
 */
export function placeTooltip(anchor: Rectangle, size: Size, viewport: Size): Pick<Rectangle, "top" | "left"> {
  const bottom = anchor.top + anchor.height;
  const roomBelow = viewport.height - bottom;
  const isBelow = roomBelow >= size.height + TOOLTIP_GAP_PX + EDGE_PX || roomBelow >= anchor.top;
  const centred = anchor.left + (anchor.width - size.width) / 2;
  return {
    top: isBelow ? bottom + TOOLTIP_GAP_PX : anchor.top - TOOLTIP_GAP_PX - size.height,
    left: Math.max(EDGE_PX, Math.min(centred, viewport.width - EDGE_PX - size.width)),
  };
}

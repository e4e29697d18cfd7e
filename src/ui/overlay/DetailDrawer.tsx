import { DrawerFrame, type DrawerFrameProps } from "./DrawerFrame";

export interface DetailDrawerProps extends Omit<
  DrawerFrameProps,
  "widths" | "disableRestoreFocus" | "onClosed"
> {
  /** When it is out of sight, and the focus can go back. */
  readonly onClosed: () => void;
}

const WIDTHS = { sm: 600, lg: 680 };

/** The details of one row, beside its table. Whether it is open is part of the page's address. */
export function DetailDrawer(props: DetailDrawerProps) {
  return <DrawerFrame {...props} widths={WIDTHS} disableRestoreFocus />;
}

import CheckRounded from "@mui/icons-material/CheckRounded";
import Menu from "@mui/material/Menu";
import MenuItem from "@mui/material/MenuItem";
import type { OverlayProps } from "@/ui/overlay/lazy-overlay";

export interface ChoiceEntry {
  readonly label: string;
  /** Where the label is in a language of its own. */
  readonly lang: string | undefined;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

export interface ChoiceMenuListProps extends OverlayProps {
  readonly id: string;
  readonly label: string;
  /** The button that opened it. */
  readonly anchor: HTMLElement | null;
  readonly entries: readonly ChoiceEntry[];
}

/** What a `ChoiceMenu` opens. */
export function ChoiceMenuList({ id, label, anchor, entries, isOpen, onClose }: ChoiceMenuListProps) {
  return (
    <Menu
      id={id}
      anchorEl={anchor}
      open={isOpen}
      onClose={onClose}
      // Where its button is: everything on the page belongs to a landmark.
      disablePortal
      anchorOrigin={{ vertical: "bottom", horizontal: "right" }}
      transformOrigin={{ vertical: "top", horizontal: "right" }}
      slotProps={{ list: { "aria-label": label } }}
    >
      {entries.map((entry) => (
        <MenuItem
          key={entry.label}
          role="menuitemradio"
          aria-checked={entry.isChosen}
          selected={entry.isChosen}
          {...(entry.lang === undefined ? {} : { lang: entry.lang })}
          onClick={() => {
            onClose();
            entry.onChoose();
          }}
          sx={{ gap: 1.5, justifyContent: "space-between" }}
        >
          {entry.label}
          <CheckRounded
            aria-hidden
            sx={{ fontSize: 16, visibility: entry.isChosen ? "visible" : "hidden" }}
          />
        </MenuItem>
      ))}
    </Menu>
  );
}

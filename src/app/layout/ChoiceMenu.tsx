import IconButton from "@mui/material/IconButton";
import { useId, useState, type ReactNode } from "react";
import { lazyOverlay } from "@/ui/overlay/lazy-overlay";
import { Tooltip } from "@/ui/overlay/Tooltip";

export interface Choice<TValue extends string> {
  readonly value: TValue;
  readonly label: string;
  /** Where the label is in a language of its own. */
  readonly lang?: string;
}

export interface ChoiceMenuProps<TValue extends string> {
  readonly label: string;
  readonly icon: ReactNode;
  readonly choices: readonly Choice<TValue>[];
  readonly chosen: TValue;
  readonly onChoose: (value: TValue) => void;
}

const ChoiceMenuList = lazyOverlay(async () => (await import("./ChoiceMenuList")).ChoiceMenuList);

/** An icon button with a menu of which exactly one entry holds. */
export function ChoiceMenu<TValue extends string>(props: ChoiceMenuProps<TValue>) {
  const menuId = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Tooltip title={props.label}>
        <IconButton
          ref={setAnchor}
          aria-label={props.label}
          aria-haspopup="menu"
          aria-expanded={isOpen}
          {...(isOpen ? { "aria-controls": menuId } : {})}
          {...ChoiceMenuList.openerProps}
          onClick={() => setIsOpen(true)}
        >
          {props.icon}
        </IconButton>
      </Tooltip>
      <ChoiceMenuList
        id={menuId}
        label={props.label}
        anchor={anchor}
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        entries={props.choices.map(({ value, label, lang }) => ({
          label,
          lang,
          isChosen: value === props.chosen,
          onChoose: () => props.onChoose(value),
        }))}
      />
    </>
  );
}

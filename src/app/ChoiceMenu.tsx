import CheckRounded from "@mui/icons-material/CheckRounded";
import IconButton from "@mui/material/IconButton";
import Menu from "@mui/material/Menu";
import MenuItem from "@mui/material/MenuItem";
import Tooltip from "@mui/material/Tooltip";
import { useId, useState, type ReactNode } from "react";

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

/** An icon button with a menu of which exactly one entry holds. */
export function ChoiceMenu<TValue extends string>(props: ChoiceMenuProps<TValue>) {
  const menuId = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <Tooltip title={props.label}>
        <IconButton
          aria-label={props.label}
          aria-haspopup="menu"
          aria-expanded={anchor !== null}
          {...(anchor === null ? {} : { "aria-controls": menuId })}
          onClick={(event) => setAnchor(event.currentTarget)}
        >
          {props.icon}
        </IconButton>
      </Tooltip>
      <Menu
        id={menuId}
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: "bottom", horizontal: "right" }}
        transformOrigin={{ vertical: "top", horizontal: "right" }}
        slotProps={{ list: { "aria-label": props.label } }}
      >
        {props.choices.map((choice) => {
          const isChosen = choice.value === props.chosen;
          return (
            <MenuItem
              key={choice.value}
              role="menuitemradio"
              aria-checked={isChosen}
              selected={isChosen}
              {...(choice.lang === undefined ? {} : { lang: choice.lang })}
              onClick={() => {
                setAnchor(null);
                props.onChoose(choice.value);
              }}
              sx={{ gap: 1.5, justifyContent: "space-between" }}
            >
              {choice.label}
              <CheckRounded aria-hidden sx={{ fontSize: 16, visibility: isChosen ? "visible" : "hidden" }} />
            </MenuItem>
          );
        })}
      </Menu>
    </>
  );
}

import Box from "@mui/material/Box";
import Dialog from "@mui/material/Dialog";
import InputBase from "@mui/material/InputBase";
import { useId, useState, type KeyboardEvent } from "react";
import { useT } from "@/i18n/use-t";
import { focusWhenShown } from "@/ui/overlay/focus-when-shown";
import { VisuallyHidden } from "@/ui/text/VisuallyHidden";
import type { Command } from "./command";
import { CommandOption } from "./CommandOption";
import { findCommands } from "./find-commands";

export interface CommandDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly commands: readonly Command[];
}

export function CommandDialog({ isOpen, onClose, commands }: CommandDialogProps) {
  const t = useT();
  return (
    <Dialog
      open={isOpen}
      onClose={onClose}
      fullWidth
      maxWidth="sm"
      slotProps={{
        container: { sx: { alignItems: "flex-start" } },
        paper: {
          "aria-label": t("ui.command.title"),
          sx: { mt: { xs: 2, sm: "12vh" }, mx: 2, width: "calc(100% - 32px)" },
        },
      }}
    >
      {/* Inside, so that it begins anew each time. */}
      <CommandSearch commands={commands} onClose={onClose} />
    </Dialog>
  );
}

/** A combobox whose list is always open: the focus stays in the text, the arrow keys move the choice. */
function CommandSearch({ commands, onClose }: Omit<CommandDialogProps, "isOpen">) {
  const t = useT();
  const listId = useId();
  const [typed, setTyped] = useState("");
  const [active, setActive] = useState(0);
  const found = findCommands(commands, typed);
  const index = Math.min(active, found.length - 1);
  const optionId = (at: number) => `${listId}-${at}`;

  const choose = (command: Command | undefined) => {
    if (!command) return;
    onClose();
    command.run();
  };
  const move = (to: number) => {
    const next = (to + found.length) % found.length;
    setActive(next);
    document.getElementById(optionId(next))?.scrollIntoView({ block: "nearest" });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method composes Japanese text, the keys belong to it.
    if (event.nativeEvent.isComposing) return;
    const keys: Readonly<Record<string, () => void>> = {
      ArrowDown: () => move(index + 1),
      ArrowUp: () => move(index - 1),
      Enter: () => choose(found[index]),
    };
    const act = keys[event.key];
    if (!act || found.length === 0) return;
    event.preventDefault();
    act();
  };

  return (
    <>
      <InputBase
        inputRef={focusWhenShown}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
        placeholder={t("ui.command.placeholder")}
        inputProps={{
          role: "combobox",
          "aria-label": t("ui.command.placeholder"),
          "aria-expanded": true,
          "aria-controls": listId,
          "aria-autocomplete": "list",
          ...(found.length > 0 ? { "aria-activedescendant": optionId(index) } : {}),
          autoComplete: "off",
          spellCheck: false,
        }}
        sx={{ px: 2, py: 1.25, borderBottom: 1, borderColor: "divider", typography: "body1" }}
      />
      <Box
        component="ul"
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a datalist shows no kinds and no first choice
        role="listbox"
        id={listId}
        aria-label={t("ui.command.title")}
        sx={{ m: 0, p: 1, listStyle: "none", overflowY: "auto", maxHeight: "min(420px, 60vh)" }}
      >
        {found.map((command, at) => (
          <CommandOption
            key={command.id}
            id={optionId(at)}
            command={command}
            isActive={at === index}
            onPoint={() => setActive(at)}
            onChoose={() => choose(command)}
          />
        ))}
      </Box>
      {found.length === 0 && (
        <Box sx={{ px: 2, pb: 2, color: "text.secondary" }}>{t("ui.command.nothing")}</Box>
      )}
      <VisuallyHidden element="output">
        {typed === "" ? "" : t("ui.command.found", { count: found.length })}
      </VisuallyHidden>
    </>
  );
}

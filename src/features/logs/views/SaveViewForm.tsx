import Button from "@mui/material/Button";
import OutlinedInput from "@mui/material/OutlinedInput";
import Stack from "@mui/material/Stack";
import { useState } from "react";
import { useT } from "@/i18n/use-t";
import { plainText } from "@/lib/plain-text";
import { focusHeadingOnUnmount } from "@/ui/overlay/focus-heading-on-unmount";
import { focusWhenShown } from "@/ui/overlay/focus-when-shown";
import { MAX_VIEW_NAME_LENGTH } from "./log-views";

export interface SaveViewFormProps {
  readonly onSave: (name: string) => void;
  readonly onCancel: () => void;
}

export function SaveViewForm({ onSave, onCancel }: SaveViewFormProps) {
  const t = useT();
  const [typed, setTyped] = useState("");
  const name = plainText(typed);
  return (
    <Stack
      component="form"
      ref={focusHeadingOnUnmount}
      direction="row"
      aria-label={t("logs.views.save")}
      spacing={1}
      onSubmit={(event) => {
        event.preventDefault();
        if (name !== "") onSave(name);
      }}
      onKeyDown={({ key }) => {
        if (key === "Escape") onCancel();
      }}
    >
      <OutlinedInput
        size="small"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        placeholder={t("logs.views.name")}
        inputRef={focusWhenShown}
        inputProps={{ "aria-label": t("logs.views.name"), maxLength: MAX_VIEW_NAME_LENGTH, required: true }}
      />
      <Button type="submit" size="small" variant="outlined" color="inherit">
        {t("logs.views.saveNamed")}
      </Button>
      <Button size="small" variant="text" color="inherit" onClick={onCancel}>
        {t("ui.cancel")}
      </Button>
    </Stack>
  );
}

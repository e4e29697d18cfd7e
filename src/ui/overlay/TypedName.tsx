import Box from "@mui/material/Box";
import OutlinedInput from "@mui/material/OutlinedInput";
import Stack from "@mui/material/Stack";
import { useId } from "react";
import { useT } from "@/i18n/use-t";
import { typeableName } from "@/lib/plain-text";
import { CopyButton } from "@/ui/text/CopyButton";
import { focusWhenShown } from "./focus-when-shown";

export interface TypedNameProps {
  readonly name: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** The second step of something that cannot be undone. */
export function TypedName({ name, value, onChange }: TypedNameProps) {
  const t = useT();
  const inputId = useId();
  const shown = typeableName(name);
  return (
    <Stack spacing={0.75} sx={{ mt: 2 }}>
      <Stack direction="row" spacing={0.5} sx={{ alignItems: "center" }}>
        <Box
          component="label"
          htmlFor={inputId}
          sx={{ color: "text.primary", fontWeight: 500, overflowWrap: "anywhere" }}
        >
          {t("ui.confirm.typeName", { name: shown })}
        </Box>
        <CopyButton text={shown} name={t("ui.confirm.name")} />
      </Stack>
      <OutlinedInput
        id={inputId}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        inputRef={focusWhenShown}
        autoComplete="off"
        fullWidth
        inputProps={{ spellCheck: false }}
      />
    </Stack>
  );
}

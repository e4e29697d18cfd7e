import Box from "@mui/material/Box";
import OutlinedInput from "@mui/material/OutlinedInput";
import Stack from "@mui/material/Stack";
import { useId } from "react";
import { useT } from "@/i18n/use-t";
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
  return (
    <Stack spacing={0.75} sx={{ mt: 2 }}>
      <Box
        component="label"
        htmlFor={inputId}
        sx={{ color: "text.primary", fontWeight: 500, overflowWrap: "anywhere" }}
      >
        {t("ui.confirm.typeName", { name })}
      </Box>
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

import Box from "@mui/material/Box";
import type { PlainMessageKey } from "@/i18n/message-key";
import { useT } from "@/i18n/use-t";

export interface CodeNotesProps {
  readonly notes: readonly PlainMessageKey[];
}

/** What to know before the code above is run. */
export function CodeNotes({ notes }: CodeNotesProps) {
  const t = useT();
  if (notes.length === 0) return null;
  return (
    <Box component="ul" sx={{ m: 0, pl: 2.25, typography: "body2", color: "text.secondary" }}>
      {notes.map((note) => (
        <li key={note}>{t(note)}</li>
      ))}
    </Box>
  );
}

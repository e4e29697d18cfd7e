import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { isKnownEntry, type ReadEntry } from "@/contract/audit-log-entry";
import type { PlainMessageKey } from "@/i18n/message-key";
import { useT } from "@/i18n/use-t";
import type { LogRow } from "@/features/logs/list/log-rows";
import { OutcomeMark } from "@/features/logs/OutcomeMark";

export interface CallEventsProps {
  /** In the order in which they happened. */
  readonly events: readonly LogRow[];
  readonly openKey: string;
  readonly onOpen: (row: LogRow) => void;
}

const PART_WORDS: Readonly<Record<string, PlainMessageKey>> = {
  authentication: "logs.call.signIn",
  authorization: "logs.call.permission",
  gateway_access: "logs.call.request",
};

/** What a call consists of, as far as it is loaded, with how each ended: sign-in → check of permissions → request. */
export function CallEvents({ events, openKey, onOpen }: CallEventsProps) {
  const t = useT();
  const partWord = (entry: ReadEntry) => {
    const word = isKnownEntry(entry) ? PART_WORDS[entry.type] : undefined;
    return word === undefined ? entry.type : t(word);
  };
  return (
    <Box
      component="ol"
      aria-label={t("logs.call.eventsOf")}
      sx={{
        display: "flex",
        flexWrap: "wrap",
        alignItems: "center",
        rowGap: 0.5,
        m: 0,
        p: 0,
        listStyle: "none",
        "& li + li::before": { content: '"→" / ""', mx: 0.75, color: "text.secondary" },
      }}
    >
      {events.map((row) => {
        const isOpen = row.key === openKey;
        return (
          <li key={row.key}>
            <Button
              size="small"
              variant="text"
              color="inherit"
              aria-current={isOpen ? "true" : undefined}
              onClick={() => onOpen(row)}
              sx={{
                gap: 0.75,
                px: 0.75,
                minHeight: 28,
                fontWeight: isOpen ? 600 : 400,
                ...(isOpen && { bgcolor: "surface.selected" }),
              }}
            >
              {partWord(row.entry)} <OutcomeMark entry={row.entry} />
            </Button>
          </li>
        );
      })}
    </Box>
  );
}

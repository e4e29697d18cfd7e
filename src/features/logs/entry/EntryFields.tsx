import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import Table from "@mui/material/Table";
import TableBody from "@mui/material/TableBody";
import TableCell from "@mui/material/TableCell";
import TableHead from "@mui/material/TableHead";
import TableRow from "@mui/material/TableRow";
import type { ReadEntry } from "@/contract/audit-log-entry";
import { PrincipalFacts } from "@/entities/principal/PrincipalFacts";
import { useT } from "@/i18n/use-t";
import { CopyButton } from "@/ui/text/CopyButton";
import { valueText } from "@/features/logs/entry-words";
import { askFor } from "@/features/logs/search/query-fields";
import { ValueFilterButtons } from "@/features/logs/search/ValueFilterButtons";

export interface EntryFieldsProps {
  readonly entry: ReadEntry;
}

/** What the API says, field by field, under its own names. Names and values are never translated. */
export function EntryFields({ entry }: EntryFieldsProps) {
  const t = useT();
  return (
    <Box sx={{ border: 1, borderColor: "divider", borderRadius: "8px", overflow: "hidden" }}>
      <Table
        aria-label={t("logs.drawer.fields")}
        size="small"
        sx={{ tableLayout: "fixed", "& td, & th": { px: { xs: 1.25, sm: 2 } } }}
      >
        <TableHead>
          <TableRow>
            <TableCell sx={{ width: { xs: "38%", sm: "30%" } }}>{t("logs.drawer.field")}</TableCell>
            {/* Else the button would be read with each cell under it. */}
            <TableCell aria-label={t("logs.drawer.value")} sx={{ py: 0 }}>
              <Stack direction="row" sx={{ alignItems: "center", justifyContent: "space-between" }}>
                {t("logs.drawer.value")}
                <CopyButton text={JSON.stringify(entry, null, 2)} name={t("logs.drawer.copyEntry")} />
              </Stack>
            </TableCell>
          </TableRow>
        </TableHead>
        <TableBody translate="no">
          {Object.entries(entry).map(([name, value]) => (
            <TableRow key={name} sx={{ "&:last-of-type > *": { borderBottom: 0 } }}>
              <TableCell
                component="th"
                scope="row"
                sx={{ typography: "mono", color: "text.secondary", py: 0.5, verticalAlign: "top" }}
              >
                {name}
              </TableCell>
              <TableCell
                sx={{ typography: "mono", py: 0.5, overflowWrap: "anywhere", whiteSpace: "pre-wrap" }}
              >
                {value === "" ? (
                  <Box component="span" sx={{ color: "text.secondary", fontStyle: "italic" }}>
                    {t("logs.drawer.emptyValue")}
                  </Box>
                ) : (
                  <FieldValue entry={entry} name={name} value={valueText(value)} />
                )}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

interface FieldValueProps extends EntryFieldsProps {
  readonly name: string;
  readonly value: string;
}

/** Characters. A longer one scrolls in itself, so the keyboard has to reach it. */
const LONG_VALUE = 400;

function FieldValue({ entry, name, value }: FieldValueProps) {
  const t = useT();
  const asked = askFor(entry, name);
  const isPrincipal = name === "principal_id" || name === "actor_id";
  return (
    <Box sx={{ display: "flex", alignItems: "flex-start", gap: 0.5 }}>
      <Box
        {...(value.length > LONG_VALUE && { tabIndex: 0 })}
        sx={{
          flex: 1,
          minWidth: 0,
          ...(value.length > LONG_VALUE && { maxHeight: "12em", overflow: "auto" }),
        }}
      >
        {isPrincipal ? <PrincipalFacts id={value} /> : value}
      </Box>
      {isPrincipal && <CopyButton text={value} name={t("logs.who.copyId")} />}
      {asked !== null && <ValueFilterButtons {...asked} />}
    </Box>
  );
}

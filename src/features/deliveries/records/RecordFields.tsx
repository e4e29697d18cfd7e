import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Table from "@mui/material/Table";
import TableBody from "@mui/material/TableBody";
import TableCell from "@mui/material/TableCell";
import TableHead from "@mui/material/TableHead";
import TableRow from "@mui/material/TableRow";
import { parseRecord } from "@/audit-log/record/parse-record";
import { useT } from "@/i18n/use-t";

export interface RecordFieldsProps {
  readonly record: string;
}

/** What a record says, field by field, unescaped. Names and values are the log's own and never translated. */
export function RecordFields({ record }: RecordFieldsProps) {
  const t = useT();
  const parsed = parseRecord(record);
  if (parsed.format === null) {
    return (
      <Alert severity="warning" role="note">
        {t(`deliveries.records.problem.${parsed.problem}`)}
      </Alert>
    );
  }
  // Foreign text may repeat a key, so only its place tells a field from others.
  const rows = parsed.fields.map((field, index) => ({
    id: String(index),
    key: field.key,
    value: field.value,
  }));
  return (
    <Box sx={{ border: 1, borderColor: "divider", borderRadius: "8px", overflow: "hidden" }}>
      <Table
        aria-label={t("deliveries.records.decoded")}
        size="small"
        sx={{ tableLayout: "fixed", "& td, & th": { px: { xs: 1.25, sm: 2 } } }}
      >
        <TableHead>
          <TableRow>
            <TableCell sx={{ width: { xs: "44%", sm: "36%" } }}>{t("deliveries.records.field")}</TableCell>
            <TableCell>{t("deliveries.records.value")}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody translate="no">
          {rows.map((field) => (
            <TableRow key={field.id} sx={{ "&:last-of-type > *": { borderBottom: 0 } }}>
              <TableCell
                component="th"
                scope="row"
                sx={{ typography: "mono", color: "text.secondary", py: 0.5, verticalAlign: "top" }}
              >
                {field.key}
              </TableCell>
              <TableCell
                sx={{ typography: "mono", py: 0.5, overflowWrap: "anywhere", whiteSpace: "pre-wrap" }}
              >
                {field.value === "" ? (
                  <Box component="span" sx={{ color: "text.secondary", fontStyle: "italic" }}>
                    {t("deliveries.records.empty")}
                  </Box>
                ) : (
                  field.value
                )}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

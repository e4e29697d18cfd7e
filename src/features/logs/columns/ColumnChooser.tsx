import AddRounded from "@mui/icons-material/AddRounded";
import RemoveRounded from "@mui/icons-material/RemoveRounded";
import Box from "@mui/material/Box";
import Checkbox from "@mui/material/Checkbox";
import FormControlLabel from "@mui/material/FormControlLabel";
import IconButton from "@mui/material/IconButton";
import { useT } from "@/i18n/use-t";
import { Tooltip } from "@/ui/overlay/Tooltip";
import { columnName, columnWidthPx } from "./log-columns";
import { LOG_COLUMN_IDS, MAIN_COLUMN } from "./log-column-ids";
import type { Columns } from "./use-columns";

export interface ColumnChooserProps {
  readonly id: string;
  readonly columns: Columns;
}

const STEP_PX = 16;

/** Which columns are shown, and how wide: what a pointer does at the edges of their heads. */
export function ColumnChooser({ id, columns }: ColumnChooserProps) {
  const t = useT();
  return (
    <Box
      component="fieldset"
      id={id}
      sx={{ m: 0, px: 1.5, py: 0.5, border: 1, borderColor: "divider", borderRadius: "8px", minWidth: 0 }}
    >
      <Box component="legend" sx={{ typography: "caption", color: "text.secondary", px: 0.5 }}>
        {t("logs.columns.open")}
      </Box>
      <Box sx={{ display: "flex", flexWrap: "wrap", columnGap: 3 }}>
        {LOG_COLUMN_IDS.filter((column) => column !== MAIN_COLUMN).map((column) => {
          const name = columnName(column, t);
          const isShown = columns.shown.includes(column);
          const width = columnWidthPx(column, columns.widthsPx);
          return (
            <Box key={column} sx={{ display: "flex", alignItems: "center" }}>
              <FormControlLabel
                control={<Checkbox size="small" checked={isShown} onChange={() => columns.toggle(column)} />}
                label={name}
                sx={{ mr: 0.5 }}
              />
              {isShown &&
                (
                  [
                    ["narrower", -STEP_PX, RemoveRounded],
                    ["wider", STEP_PX, AddRounded],
                  ] as const
                ).map(([word, byPx, Icon]) => (
                  <Tooltip key={word} title={t(`logs.columns.${word}`, { name })}>
                    <IconButton
                      size="small"
                      aria-label={t(`logs.columns.${word}`, { name })}
                      onClick={() => columns.resize(column, width + byPx)}
                      sx={{ p: 0.25 }}
                    >
                      <Icon sx={{ fontSize: 14 }} />
                    </IconButton>
                  </Tooltip>
                ))}
            </Box>
          );
        })}
      </Box>
    </Box>
  );
}

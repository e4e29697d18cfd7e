import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import FormControlLabel from "@mui/material/FormControlLabel";
import Radio from "@mui/material/Radio";
import RadioGroup from "@mui/material/RadioGroup";
import Stack from "@mui/material/Stack";
import { useEffect, useId, useRef, useState, type FormEvent } from "react";
import { formatNumber } from "@/i18n/format";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { useToast } from "@/ui/overlay/toast-context";
import {
  EXPORT_FORMATS,
  EXPORT_MEDIA_TYPES,
  type ExportFormat,
  exportFileName,
  exportPieces,
  pieceCount,
} from "./export-text";
import type { LogRow } from "@/features/logs/list/log-rows";
import type { LogsSelection } from "@/features/logs/logs-address";
import { saveFile } from "./save-file";

export interface ExportDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** What is written: loaded, and matching the filters. */
  readonly rows: readonly LogRow[];
  readonly selection: LogsSelection;
  /** Whether the selection has entries that are not loaded. */
  readonly hasMore: boolean;
}

export function ExportDialog({ isOpen, onClose, rows, selection, hasMore }: ExportDialogProps) {
  const t = useT();
  const { locale } = useLanguage();
  const toast = useToast();
  const titleId = useId();
  const [format, setFormat] = useState<ExportFormat>("ndjson");
  const [percent, setPercent] = useState<number | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const close = () => {
    running.current?.abort();
    setPercent(null);
    setHasFailed(false);
    onClose();
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (percent !== null) return;
    const controller = new AbortController();
    running.current = controller;
    const name = exportFileName(selection, format);
    const total = pieceCount(rows, format);
    setHasFailed(false);
    setPercent(0);
    try {
      await saveFile(name, EXPORT_MEDIA_TYPES[format], exportPieces(rows, format), {
        signal: controller.signal,
        onPiece: (done) => setPercent(Math.floor((done * 100) / total)),
      });
      toast({ message: t("logs.export.saved", { name }), tone: "success" });
      close();
    } catch {
      if (controller.signal.aborted) return;
      setPercent(null);
      setHasFailed(true);
    }
  };

  return (
    <Dialog open={isOpen} onClose={close} aria-labelledby={titleId} maxWidth="sm" fullWidth>
      <form onSubmit={(event) => void save(event)}>
        <DialogTitle id={titleId}>{t("logs.export.title")}</DialogTitle>
        <DialogContent>
          <Stack spacing={2}>
            <div>
              {t("logs.export.count", { count: rows.length, number: formatNumber(rows.length, locale) })}
            </div>
            {hasMore && (
              <Alert severity="info" role="note">
                {t("logs.export.more")}
              </Alert>
            )}
            {hasFailed && <Alert severity="error">{t("logs.export.failed")}</Alert>}
            <RadioGroup
              aria-label={t("logs.export.format")}
              name="format"
              value={format}
              onChange={(_event, value) =>
                setFormat(EXPORT_FORMATS.find((each) => each === value) ?? "ndjson")
              }
              sx={{ gap: 1.5 }}
            >
              {EXPORT_FORMATS.map((each) => (
                <FormControlLabel
                  key={each}
                  value={each}
                  control={<Radio size="small" sx={{ p: 0, mt: "2px" }} />}
                  label={
                    <>
                      {t(`logs.export.${each}`)}
                      <Box sx={{ typography: "body2", color: "text.secondary", fontWeight: 400 }}>
                        {t(`logs.export.${each}Help`)}
                      </Box>
                    </>
                  }
                />
              ))}
            </RadioGroup>
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button color="inherit" onClick={close}>
            {t("ui.cancel")}
          </Button>
          <Button type="submit" variant="contained" aria-disabled={percent !== null}>
            {percent === null ? t("logs.export.save") : t("logs.export.saving", { percent })}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

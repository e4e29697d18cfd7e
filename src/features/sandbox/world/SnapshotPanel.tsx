import DownloadRounded from "@mui/icons-material/DownloadRounded";
import UploadRounded from "@mui/icons-material/UploadRounded";
import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import { useRef, useState } from "react";
import { useT } from "@/i18n/use-t";
import { ErrorAlert } from "@/ui/state/ErrorAlert";
import { Section } from "@/ui/layout/Section";
import { useShownError } from "@/ui/state/use-shown-error";
import { RestoreDialog } from "./RestoreDialog";
import { SNAPSHOT_LIMIT_BYTES } from "./snapshot-file";
import { useSaveSnapshot } from "./use-save-snapshot";

/** The world as a file, and a file as the world. */
export function SnapshotPanel() {
  const t = useT();
  const shown = useShownError();
  const take = useSaveSnapshot();
  const fileRef = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<File | null>(null);
  const isTooLarge = chosen !== null && chosen.size > SNAPSHOT_LIMIT_BYTES;

  const choose = (file: File | undefined) => {
    if (file === undefined) return;
    setChosen(file);
    // The same file can be chosen again after it was changed.
    if (fileRef.current) fileRef.current.value = "";
  };

  return (
    <Section title={t("sandbox.snapshot.title")} description={t("sandbox.snapshot.description")}>
      <Stack spacing={2}>
        <Stack direction="row" useFlexGap sx={{ flexWrap: "wrap", gap: 1 }}>
          <Button
            variant="outlined"
            color="inherit"
            startIcon={<DownloadRounded />}
            aria-disabled={take.isPending}
            onClick={() => {
              if (!take.isPending) take.mutate();
            }}
          >
            {t(take.isPending ? "sandbox.snapshot.taking" : "sandbox.snapshot.take")}
          </Button>
          <Button
            variant="outlined"
            color="inherit"
            startIcon={<UploadRounded />}
            onClick={() => fileRef.current?.click()}
          >
            {t("sandbox.snapshot.load")}
          </Button>
          <input
            ref={fileRef}
            type="file"
            accept="application/json,.json"
            hidden
            aria-label={t("sandbox.snapshot.file")}
            onChange={({ target }) => choose(target.files?.[0])}
          />
        </Stack>
        {isTooLarge && (
          <Alert severity="error" role="alert">
            {t("sandbox.snapshot.too_large", { name: chosen.name })}
          </Alert>
        )}
        {take.error !== null && <ErrorAlert error={shown(take.error, "load")} />}
      </Stack>
      <RestoreDialog file={isTooLarge ? null : chosen} onClose={() => setChosen(null)} />
    </Section>
  );
}

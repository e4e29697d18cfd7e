import UploadFileRounded from "@mui/icons-material/UploadFileRounded";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import OutlinedInput from "@mui/material/OutlinedInput";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { type DragEvent, useId, useRef, useState } from "react";
import { useT } from "@/i18n/use-t";
import type { VerifyKeys } from "@/features/verify/keys/use-verify-keys";
import type { CheckInput } from "@/features/verify/work/messages";

export interface ExportInputProps {
  readonly keys: VerifyKeys;
  readonly onInputs: (inputs: readonly CheckInput[]) => void;
}

/** What pasted lines are called among files. */
const PASTED_NAME = "pasted";

/** Files are dropped or chosen, lines are pasted. */
export function ExportInput({ keys, onInputs }: ExportInputProps) {
  const t = useT();
  const titleId = useId();
  const fileRef = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const take = (files: FileList | null | undefined) => {
    if (!files || files.length === 0) return;
    onInputs(Array.from(files, (file) => ({ name: file.name, content: file })));
  };
  const over = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    setIsOver(true);
  };
  return (
    <Stack spacing={2}>
      {keys.published !== "loading" && keys.ring.length === 0 && (
        <Alert severity="warning" role="note">
          {t("verify.keys.none")}
        </Alert>
      )}
      <Box
        component="section"
        aria-labelledby={titleId}
        onDragOver={over}
        onDragLeave={() => setIsOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setIsOver(false);
          take(event.dataTransfer.files);
        }}
        sx={{
          border: "1.5px dashed",
          borderColor: isOver ? "primary.main" : "border.control",
          borderRadius: "10px",
          bgcolor: isOver ? "surface.selected" : "background.paper",
          px: { xs: 2, sm: 4 },
          py: { xs: 3, sm: 5 },
        }}
      >
        <Stack
          direction={{ xs: "column", sm: "row" }}
          spacing={2.5}
          sx={{ alignItems: { xs: "flex-start", sm: "center" } }}
        >
          <Box
            aria-hidden
            sx={{
              display: "grid",
              placeItems: "center",
              width: 48,
              height: 48,
              flexShrink: 0,
              borderRadius: "12px",
              bgcolor: "surface.selected",
              color: "primary.main",
            }}
          >
            <UploadFileRounded sx={{ fontSize: 26 }} />
          </Box>
          <Box sx={{ flex: 1, minWidth: 0 }}>
            <Typography variant="h2" id={titleId}>
              {t("verify.input.drop")}
            </Typography>
            <Box sx={{ color: "text.secondary", maxWidth: "60ch" }}>{t("verify.input.formats")}</Box>
          </Box>
          <Button variant="contained" onClick={() => fileRef.current?.click()}>
            {t("verify.input.choose")}
          </Button>
          <input
            ref={fileRef}
            type="file"
            multiple
            hidden
            aria-label={t("verify.input.files")}
            onChange={({ target }) => take(target.files)}
          />
        </Stack>
      </Box>
      <PasteBox onInputs={onInputs} />
    </Stack>
  );
}

function PasteBox({ onInputs }: Pick<ExportInputProps, "onInputs">) {
  const t = useT();
  const inputId = useId();
  const [text, setText] = useState("");
  const [isMissing, setIsMissing] = useState(false);
  const check = () => {
    setIsMissing(text.trim() === "");
    if (text.trim() !== "") onInputs([{ name: PASTED_NAME, content: new Blob([text]) }]);
  };
  return (
    <Stack spacing={1}>
      <Box component="label" htmlFor={inputId} sx={{ typography: "subtitle2" }}>
        {t("verify.input.paste")}
      </Box>
      <OutlinedInput
        id={inputId}
        multiline
        minRows={3}
        maxRows={10}
        value={text}
        error={isMissing}
        onChange={({ target }) => {
          setText(target.value);
          setIsMissing(false);
        }}
        inputProps={{
          spellCheck: false,
          autoComplete: "off",
          translate: "no",
          "aria-describedby": `${inputId}-note`,
        }}
        sx={{ p: 0, "& textarea": { px: 1.5, py: 1, typography: "mono" } }}
      />
      <Stack direction="row" useFlexGap sx={{ flexWrap: "wrap", gap: 1.5, alignItems: "center" }}>
        <Button variant="outlined" color="inherit" onClick={check}>
          {t("verify.input.check")}
        </Button>
        <Box
          id={`${inputId}-note`}
          {...(isMissing && { role: "alert" })}
          sx={{ typography: "body2", color: isMissing ? "error.main" : "text.secondary" }}
        >
          {t(isMissing ? "verify.input.nothing" : "verify.input.pasteNote")}
        </Box>
      </Stack>
    </Stack>
  );
}

import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import { useMemo } from "react";
import { useT } from "@/i18n/use-t";
import { CopyButton } from "@/ui/text/CopyButton";
import { type DifferencePiece, type PlacedPiece, textDifference } from "@/verify/text-difference";

export interface StoredAndSignedProps {
  readonly stored: string;
  /** Null where no key fits: then there is nothing to hold it against. */
  readonly signed: string | null;
}

/** Both texts, with what only one of them has marked in it. */
export function StoredAndSigned({ stored, signed }: StoredAndSignedProps) {
  const t = useT();
  const pieces = useMemo(() => (signed === null ? null : textDifference(stored, signed)), [stored, signed]);
  if (signed === stored) {
    return <WireText label={t("verify.line.storedAsSigned")} text={stored} pieces={null} of="stored" />;
  }
  return (
    <Stack spacing={1.5}>
      <WireText label={t("verify.line.stored")} text={stored} pieces={pieces} of="stored" />
      {pieces?.some(({ isMoved }) => isMoved) && (
        <Box sx={{ typography: "body2", color: "text.secondary" }}>{t("verify.line.moved")}</Box>
      )}
      {signed !== null && (
        <WireText label={t("verify.line.signed")} text={signed} pieces={pieces} of="signed" />
      )}
    </Stack>
  );
}

interface WireTextProps {
  readonly label: string;
  readonly text: string;
  readonly pieces: readonly PlacedPiece[] | null;
  readonly of: "stored" | "signed";
}

function WireText({ label, text, pieces, of }: WireTextProps) {
  return (
    <Box
      sx={{
        border: 1,
        borderColor: "divider",
        borderRadius: "8px",
        overflow: "hidden",
        bgcolor: "background.paper",
      }}
    >
      <Stack
        direction="row"
        sx={{ alignItems: "center", pl: 1.5, pr: 0.5, py: 0.25, borderBottom: 1, borderColor: "divider" }}
      >
        <Box sx={{ typography: "caption", color: "text.secondary", flex: 1, fontWeight: 600 }}>{label}</Box>
        <CopyButton text={text} name={label} />
      </Stack>
      <Box
        component="section"
        aria-label={label}
        tabIndex={0}
        sx={{
          p: 1.5,
          maxHeight: 320,
          overflow: "auto",
          bgcolor: "surface.sunken",
          "&:focus-visible": { outlineOffset: -2 },
        }}
      >
        <Box
          component="pre"
          translate="no"
          sx={{
            m: 0,
            typography: "mono",
            tabSize: 2,
            whiteSpace: "pre-wrap",
            overflowWrap: "anywhere",
            // By its line as well as by its colour.
            "& del, & ins": { borderRadius: "3px", textDecorationThickness: "1.5px" },
            "& del": {
              bgcolor: "tone.danger.soft",
              color: "tone.danger.ink",
              textDecoration: "line-through",
            },
            "& u": { textDecoration: "underline dotted", textUnderlineOffset: "3px" },
            "& ins": { bgcolor: "tone.success.soft", color: "tone.success.ink", textDecoration: "underline" },
          }}
        >
          {pieces === null
            ? text
            : pieces
                .filter((piece) => piece.of === "both" || piece.of === of)
                .map((piece) => <Piece key={piece.place} piece={piece} />)}
        </Box>
      </Box>
    </Box>
  );
}

function Piece({ piece: { of, text, isMoved } }: { readonly piece: DifferencePiece }) {
  if (of === "both") return text;
  if (isMoved) return <u>{text}</u>;
  return of === "stored" ? <del>{text}</del> : <ins>{text}</ins>;
}

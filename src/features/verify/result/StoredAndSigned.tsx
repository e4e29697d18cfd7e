import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import { useMemo } from "react";
import { useT } from "@/i18n/use-t";
import { TextFrame } from "@/ui/text/TextFrame";
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

/** By a line as well as by colour. */
const MARKS = {
  "& del, & ins": { borderRadius: "3px", textDecorationThickness: "1.5px" },
  "& del": { bgcolor: "tone.danger.soft", color: "tone.danger.ink", textDecoration: "line-through" },
  "& u": { textDecoration: "underline dotted", textUnderlineOffset: "3px" },
  "& ins": { bgcolor: "tone.success.soft", color: "tone.success.ink", textDecoration: "underline" },
} as const;

function WireText({ label, text, pieces, of }: WireTextProps) {
  return (
    <TextFrame label={label} text={text} wrap="wrapped" markStyle={MARKS}>
      {pieces === null
        ? text
        : pieces
            .filter((piece) => piece.of === "both" || piece.of === of)
            .map((piece) => <Piece key={piece.place} piece={piece} />)}
    </TextFrame>
  );
}

function Piece({ piece: { of, text, isMoved } }: { readonly piece: DifferencePiece }) {
  if (of === "both") return text;
  if (isMoved) return <u>{text}</u>;
  return of === "stored" ? <del>{text}</del> : <ins>{text}</ins>;
}

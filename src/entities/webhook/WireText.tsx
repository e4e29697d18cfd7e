import Typography from "@mui/material/Typography";

export interface WireTextProps {
  readonly text: string | number;
}

/** What came over the wire, as it came. */
export function WireText({ text }: WireTextProps) {
  return (
    <Typography variant="mono" component="code" translate="no" sx={{ overflowWrap: "anywhere" }}>
      {text}
    </Typography>
  );
}

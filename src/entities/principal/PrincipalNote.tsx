import Box from "@mui/material/Box";
import { useQuery } from "@tanstack/react-query";
import { principalQueries } from "@/api/identity/principal-queries";
import { useT } from "@/i18n/use-t";

/** Why ids stand where names would; nothing where they have names. */
export function PrincipalNote() {
  const t = useT();
  const { data, isError } = useQuery(principalQueries.directory());
  const reason = data?.kind === "refused" ? "refused" : isError && data === undefined ? "failed" : null;
  if (reason === null) return null;
  return (
    <Box role="note" sx={{ typography: "body2", color: "text.secondary" }}>
      {t(`logs.who.${reason}`)}
    </Box>
  );
}

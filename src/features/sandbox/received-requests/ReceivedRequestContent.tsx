import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useQuery } from "@tanstack/react-query";
import type { ReceivedRequest } from "@/contract/sandbox/receiver";
import { useT } from "@/i18n/use-t";
import { assertNever } from "@/lib/assert-never";
import { HttpHead } from "@/ui/text/HttpHead";
import { Place } from "@/entities/place/Place";
import { MaskedValue } from "@/features/sandbox/MaskedValue";
import { unpackedBodyOf } from "./unpacked-body";

export interface ReceivedRequestContentProps {
  readonly request: ReceivedRequest;
}

export function ReceivedRequestContent({ request }: ReceivedRequestContentProps) {
  const t = useT();
  const { data: body } = useQuery(unpackedBodyOf(request));
  return (
    <Stack spacing={2} sx={{ px: { xs: 1.5, sm: 2.5 }, pb: 2.5, pt: 1 }}>
      <div>
        <Typography variant="h3" sx={{ mb: 1 }}>
          {t("sandbox.requests.headers")}
        </Typography>
        <RequestHeaders request={request} />
      </div>
      <div>
        <Typography variant="h3" sx={{ mb: 1 }}>
          {t("sandbox.requests.body")}
        </Typography>
        {renderBody()}
      </div>
    </Stack>
  );

  function renderBody() {
    if (body === undefined)
      return <Box sx={{ color: "text.secondary" }}>{t("sandbox.requests.decoding")}</Box>;
    switch (body.state) {
      case "empty":
        return <Box sx={{ color: "text.secondary" }}>{t("sandbox.requests.emptyBody")}</Box>;
      case "damaged":
        return (
          <Alert severity="warning" role="note">
            {t("sandbox.requests.damaged")}
          </Alert>
        );
      case "text":
        return <Place name="receivedRecords" body={body.text} />;
      default:
        return assertNever(body);
    }
  }
}

/** Everything that came before the body. The Authorization value shows only when asked for. */
function RequestHeaders({ request: { method, url, headers } }: ReceivedRequestContentProps) {
  return (
    <HttpHead
      firstLine={`${method} ${url}`}
      headers={headers}
      renderValue={(name, value) =>
        name === "authorization" ? <MaskedValue value={value} name={name} /> : value
      }
    />
  );
}

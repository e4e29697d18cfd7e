import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useQueryErrorResetBoundary } from "@tanstack/react-query";
import { useEffect } from "react";
import { useLocation, useNavigate, useRouteError } from "react-router-dom";
import { ApiError } from "@/api/http/api-error";
import { useT } from "@/i18n/use-t";
import { AUDIT_LOGS_SETUP_PATH } from "@/lib/console-paths";
import { ButtonLink } from "@/ui/layout/ButtonLink";
import { ErrorState } from "@/ui/state/ErrorState";
import { PageHeader } from "@/ui/layout/PageHeader";
import { useShownError } from "@/ui/state/use-shown-error";
import { isChunkLoadError } from "./is-chunk-load-error";

/** The last resort, after field, form and view have had their chance. */
export function RootErrorBoundary() {
  const t = useT();
  const error = useRouteError();
  useReloadWhenOnline(isChunkLoadError(error));
  const shown = useShownError();
  const retry = useRetry();

  if (error instanceof ApiError) {
    return (
      <>
        <PageHeader title={t("app.error.title")} />
        <ErrorState error={shown(error, "load")} onRetry={retry} />
      </>
    );
  }
  if (isChunkLoadError(error)) {
    return (
      <>
        <PageHeader title={t("app.error.chunkTitle")} description={t("app.error.chunkDetail")} />
        <Button variant="contained" onClick={() => location.reload()}>
          {t("app.error.reload")}
        </Button>
      </>
    );
  }
  return (
    <>
      <PageHeader title={t("app.error.title")} description={t("app.error.unexpected")} />
      <Stack spacing={3}>
        <Box>
          <Typography variant="subtitle2" component="h2">
            {t("app.error.technical")}
          </Typography>
          <Typography
            variant="mono"
            component="pre"
            sx={{ m: 0, whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}
          >
            {describe(error)}
          </Typography>
        </Box>
        <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: "wrap" }}>
          <Button variant="contained" onClick={retry}>
            {t("ui.retry")}
          </Button>
          <ButtonLink to={AUDIT_LOGS_SETUP_PATH} variant="outlined" color="inherit">
            {t("app.error.home")}
          </ButtonLink>
        </Stack>
      </Stack>
    </>
  );
}

/** Code that could not be fetched without a connection comes by itself once there is one. */
function useReloadWhenOnline(isWaiting: boolean): void {
  useEffect(() => {
    if (!isWaiting || navigator.onLine) return undefined;
    const reload = () => location.reload();
    addEventListener("online", reload);
    return () => removeEventListener("online", reload);
  }, [isWaiting]);
}

/** Navigating to where one is clears the router's error and renders the page again. */
function useRetry(): () => void {
  const navigate = useNavigate();
  const { pathname, search, hash } = useLocation();
  const { reset } = useQueryErrorResetBoundary();
  return () => {
    reset();
    void navigate({ pathname, search, hash }, { replace: true });
  };
}

function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

import { type ComponentType, lazy, type ReactNode, Suspense, useState } from "react";
import { useLocation } from "react-router-dom";
import { CONNECTION_PATH } from "@/lib/console-paths";
import { withWords } from "@/i18n/words";
import { LoadingSkeleton } from "@/ui/state/LoadingSkeleton";
import type { SignInProps } from "./SignIn";
import { useLiveSession } from "./use-live-session";

let loaded: ComponentType<SignInProps> | null = null;

/** For who begins without a token: once it is resolved, the form is there at once, since React holds back what follows a skeleton. */
export async function loadSignIn(): Promise<ComponentType<SignInProps>> {
  loaded = await withWords(["connection"], async () => (await import("./SignIn")).SignIn);
  return loaded;
}

// Who is signed in does not wait for a form.
const LazySignIn = lazy(async () => ({ default: await loadSignIn() }));

/** Asks for a token where there is none; the address stays, so that a link leads where it was meant to. */
export function SignInGate({ children }: { readonly children: ReactNode }) {
  const session = useLiveSession();
  const { pathname } = useLocation();
  // One for as long as the gate stands, or what was typed would be lost.
  const [SignIn] = useState(() => loaded ?? LazySignIn);
  if (session === null || session.hasToken || pathname === CONNECTION_PATH) return children;
  return (
    <Suspense fallback={<LoadingSkeleton shape="page" />}>
      <SignIn apiBaseUrl={session.apiBaseUrl} />
    </Suspense>
  );
}

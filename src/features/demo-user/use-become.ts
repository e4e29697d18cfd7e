import { useQueryClient } from "@tanstack/react-query";
import { demoUser, forgetWhatWasRead } from "@/api/sandbox/demo-user";
import type { Token } from "@/contract/sandbox/token";
import { useT } from "@/i18n/use-t";
import { useToast } from "@/ui/overlay/toast-context";

/** Becomes the person of a token. */
export function useBecome(): (token: Token) => void {
  const t = useT();
  const toast = useToast();
  const client = useQueryClient();
  return ({ token, label }) => {
    demoUser.become(token);
    void forgetWhatWasRead(client);
    toast({ message: t("users.became", { name: label }), tone: "info" });
  };
}

import { describe, expect, test } from "vitest";
import type { AuditLogEntry } from "@/contract/audit-log-entry";
import { ACCESS, AUTHORIZATION, SIGN_IN } from "@/contract/audit-log-entry.test-support";
import { ownReads, ownReadsAmong } from "./own-reads";

const VIEWER = { principalId: ACCESS.principal_id, userAgent: ACCESS.user_agent };

function hidden(...entries: AuditLogEntry[]): readonly boolean[] {
  return ownReadsAmong(entries, VIEWER);
}

describe("own reads", () => {
  test("are a GET with its check of permissions and its sign-in", () => {
    expect(hidden(ACCESS, AUTHORIZATION, SIGN_IN)).toEqual([true, true, true]);
    expect(
      hidden({ ...ACCESS, status_code: 403 }, { ...AUTHORIZATION, action: "retrieve", granted: false }),
    ).toEqual([true, true]);
  });

  test("are not what changed something, nor its sign-in", () => {
    for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
      const call = [{ ...ACCESS, method }, { ...AUTHORIZATION, action: "edit" }, SIGN_IN] as const;
      expect(hidden(...call)).toEqual([false, false, false]);
    }
  });

  test("are not those of another user, or of another tool with the same token", () => {
    expect(hidden({ ...ACCESS, principal_id: "x" }, { ...AUTHORIZATION, principal_id: "" })).toEqual([
      false,
      false,
    ]);
    expect(hidden({ ...ACCESS, user_agent: "curl/8.9.1 " }, SIGN_IN)).toEqual([false, false]);
    const { user_agent: _, ...anonymous } = AUTHORIZATION;
    expect(hidden(anonymous)).toEqual([false]);
  });

  test("leave a sign-in whose call is not there", () => {
    expect(hidden(SIGN_IN, { ...ACCESS, trace_id: "1" })).toEqual([false, true]);
  });

  test("say so when a GET that is learnt later changes what was said of its sign-in", () => {
    const { learn, isOwn } = ownReads(VIEWER);
    expect(isOwn(SIGN_IN)).toBe(false);
    expect(learn({ ...ACCESS, trace_id: "1" })).toBe(false);
    expect(learn(ACCESS)).toBe(true);
    expect(isOwn(SIGN_IN)).toBe(true);
    expect(learn(ACCESS)).toBe(false);
  });
});

import { expect, test } from "vitest";
import { keyThumbprint } from "./thumbprint";

test("the thumbprint of the key of RFC 8037 is the one that it prints", () => {
  const x = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo";
  expect(keyThumbprint({ kty: "OKP", crv: "Ed25519", alg: "EdDSA", kid: "any", x })).toBe(
    "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k",
  );
});

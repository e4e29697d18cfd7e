import { useCallback, useLayoutEffect, useRef } from "react";
import { type NavigateOptions, useSearchParams } from "react-router-dom";

export type ChangeParams = (
  change: (current: URLSearchParams) => URLSearchParams,
  options?: NavigateOptions,
) => void;

/**
 * The parameters of the address and a way to change them. Changes build on one another: the router's own setter begins
 * with what is on the screen, so that of two changes in quick succession the first one would be lost.
 */
export function useAddressParams(): readonly [params: URLSearchParams, changeParams: ChangeParams] {
  const [params, setParams] = useSearchParams();
  const asked = useRef(params);
  useLayoutEffect(() => {
    asked.current = params;
  }, [params]);
  const changeParams = useCallback<ChangeParams>(
    (change, options) => {
      asked.current = change(new URLSearchParams(asked.current));
      setParams(asked.current, options);
    },
    [setParams],
  );
  return [params, changeParams];
}

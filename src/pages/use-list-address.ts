import { useSearchParams } from "react-router-dom";
import {
  changeListAddress,
  type ListAddress,
  type ListAddressSettings,
  type ListChange,
  readListAddress,
} from "@/ui/list-address";

/** What a page shows of its list, kept in its address. Turning a page is a step back; each letter of a text is not. */
export function useListAddress<TFilter extends string>(
  settings: ListAddressSettings<TFilter>,
): readonly [list: ListAddress<TFilter>, onListChange: (change: ListChange<TFilter>) => void] {
  const [params, setParams] = useSearchParams();
  return [
    readListAddress(params, settings),
    (change) => {
      const isTurning = change.page !== undefined;
      setParams((current) => changeListAddress(current, change, settings), {
        replace: !isTurning,
        preventScrollReset: !isTurning,
      });
    },
  ];
}

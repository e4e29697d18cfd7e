import {
  changeListAddress,
  type ListAddress,
  type ListAddressSettings,
  type ListChange,
  readListAddress,
} from "@/ui/table/list-address";
import { useAddressParams } from "@/ui/layout/use-address-params";

/** What a page shows of its list, kept in its address. Turning a page is a step back; each letter of a text is not. */
export function useListAddress<TFilter extends string>(
  settings: ListAddressSettings<TFilter>,
): readonly [list: ListAddress<TFilter>, onListChange: (change: ListChange<TFilter>) => void] {
  const [params, changeParams] = useAddressParams();
  return [
    readListAddress(params, settings),
    (change) => {
      const isTurning = change.page !== undefined;
      changeParams((current) => changeListAddress(current, change, settings), {
        replace: !isTurning,
        preventScrollReset: !isTurning,
      });
    },
  ];
}

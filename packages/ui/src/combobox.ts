// The searchable list: an entry of its own, so that it loads only where it is wanted.
export { Combobox } from "./combobox/combobox.tsx";
export type { ComboboxProps } from "./combobox/combobox.tsx";

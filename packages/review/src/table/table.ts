// All that only a table needs: it comes in one piece.
export { columnStyle } from "./column-style.ts";
export { columnsOf } from "./columns.ts";
export { TableCells } from "./table-cells.tsx";
export { TableHeader } from "./table-header.tsx";

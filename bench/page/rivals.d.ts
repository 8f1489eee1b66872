// Rivals are installed by `npm run bench` alone; the type check must not need them.
declare module 'ag-grid-community';
declare module '@tanstack/table-core';
declare module '@tanstack/table-core/store-reactivity-bindings';
declare module 'regular-table';

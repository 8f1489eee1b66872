// Packages of bench/package.json, which are installed only when the benches run.
declare module 'ag-grid-community';
declare module 'chart.js';
declare module 'echarts/charts';
declare module 'echarts/components';
declare module 'echarts/core';
declare module 'echarts/renderers';

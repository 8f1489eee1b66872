export const prospecting = {
  'metric.rows': 'Prospects',
  'metric.rows.explain':
    'Rows of the prospect files; they carry no date, so they count in every period.',
  'metric.worked': 'Worked',
  'metric.worked.explain':
    'Prospects that someone called or wrote to in the period; where no activity is known, those whose status says so.',
  'metric.converted': 'Converted',
  'metric.converted.explain': 'Prospects that became a deal in the period.',
  'metric.conversionRate': 'Conversion rate',
  'metric.conversionRate.short': '% converted',
  'metric.conversionRate.explain': 'Of all prospects of the files, those that became a deal.',
  'metric.conversionRate.num': { one: '{n} prospect converted', other: '{n} prospects converted' },
  'metric.conversionRate.den': { one: '{n} prospect', other: '{n} prospects' },
  'metric.conversionRate.of-worked': 'of those worked',
  'metric.conversionRate.of-worked.explain': 'Of the prospects worked, those that became a deal.',
  'metric.conversionRate.of-worked.den': {
    one: '{n} prospect worked',
    other: '{n} prospects worked',
  },
  'metric.callsPerConversion': 'Calls per conversion',
  'metric.callsPerConversion.short': 'Calls / conv.',
  'metric.callsPerConversion.explain':
    'Calls with these prospects for each one that became a deal. Lower is better.',
  'metric.callsPerConversion.num': { one: '{n} call', other: '{n} calls' },
  'metric.callsPerConversion.den': {
    one: '{n} prospect converted',
    other: '{n} prospects converted',
  },
  'metric.won@prospecting': 'Deals won',
  'metric.won@prospecting.short': 'Won',
  'metric.won@prospecting.explain':
    'Deals of these prospects won in the period; each counts once, however many rows it has.',
  'metric.wonAmount@prospecting': 'Amount won',
  'metric.wonAmount@prospecting.explain':
    'Amounts of the deals of these prospects won in the period; each deal counts once.',
  'metric.amountPerConversion': 'Amount per conversion',
  'metric.amountPerConversion.short': 'Amount / conv.',
  'metric.amountPerConversion.explain': 'Amount won for each prospect that became a deal.',
  'metric.amountPerConversion.num': '{text} won',
  'metric.amountPerConversion.den': {
    one: '{n} prospect converted',
    other: '{n} prospects converted',
  },
  'metric.cost': 'Cost',
  'metric.cost.explain':
    'Cost of the files, each once; in other rows than files, shared by their prospects in equal parts. Lower is better.',
  'metric.roi': 'Return on investment',
  'metric.roi.short': 'ROI',
  'metric.roi.explain':
    'Amount won less cost, out of the cost; only files whose cost is known. It knows of no contract that came from elsewhere: see the coverage.',
  'metric.roi.num': '{text} won beyond the cost',
  'metric.roi.den': '{text} of cost',
  'metric.coverage': 'Coverage of the return',
  'metric.coverage.short': 'Coverage',
  'metric.coverage.explain':
    'Of all contracts won in the period, those that came from these prospects; the total says how much of what was won the return knows of.',
  'metric.coverage.num': {
    one: '{n} contract from a prospect file',
    other: '{n} contracts from a prospect file',
  },
  'metric.coverage.den': { one: '{n} contract won', other: '{n} contracts won' },
  'dimension.file': 'Prospect file',
  'dimension.file.short': 'File',
  'dimension.file.all': { one: '{n} file', other: 'All {n} files' },
  'filters.all.file': 'All {n}',
  'column.prospect': 'Prospect',
  'column.worked': 'Worked',
  'column.converted': 'Converted',
  'status.new': 'New',
  'table.none.prospecting': 'There are no prospects for these filters.',
  'table.band.work': 'Work',
  'table.band.conversion': 'Conversion',
  'table.band.won': 'Won',
  'table.band.return': 'Return',
  'notice.undated-prospects': {
    one: '{n} prospect carries no date: it counts in full in any period, and so does the cost of its file.',
    other:
      '{n} prospects carry no date: they count in full in any period, and so do the costs of their files.',
  },
  'notice.undated-converted': {
    one: '{n} prospect became a deal whose creation is not known: it counts as converted in any period.',
    other:
      '{n} prospects became deals whose creation is not known: they count as converted in any period.',
  },
  'notice.worked-by-status': {
    one: '{n} prospect without any activity counts as worked, as its status is not “new”.',
    other: '{n} prospects without any activity count as worked, as their status is not “new”.',
  },
  'notice.unattributed-wins': {
    one: '{n} contract won in the period came from none of these prospects: the return leaves it out.',
    other:
      '{n} contracts won in the period came from none of these prospects: the return leaves them out.',
  },
  'notice.no-cost': {
    one: '{n} file has no cost: it is left out of the return.',
    other: '{n} files have no cost: they are left out of the return.',
  },
} as const;

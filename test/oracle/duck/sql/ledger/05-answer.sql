create or replace temp table answer as
from sales_answer union all by name from goal_answer union all by name from ledger_answer;

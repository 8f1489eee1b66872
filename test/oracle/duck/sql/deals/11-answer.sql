create or replace temp table answer as
from prospect_answer union all by name from sales_answer union all by name from pipeline_answer
union all by name from forecast_answer union all by name from cohort_answer;

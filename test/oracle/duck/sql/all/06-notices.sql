-- How many each notice counts of what the filters leave; the bases fill it.
create or replace temp table said (q integer, code varchar, n integer);

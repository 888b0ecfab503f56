import { TITLES } from "./orderFiles";

/** Tables of orders by SQL: scores of customers, monthly cohorts, who came, stayed and left from month to month. */
export const ORDER_QUERIES = {
  scores: `
    WITH rfm AS (
      SELECT customer, DATE '2025-01-01' - max(day) AS recency, count(*) AS frequency, sum(amount) AS monetary
      FROM orders GROUP BY customer
    ), cuts AS (
      SELECT quantile_cont(recency, [0.2, 0.4, 0.6, 0.8]) AS r,
             quantile_cont(frequency, [0.2, 0.4, 0.6, 0.8]) AS f,
             quantile_cont(monetary, [0.2, 0.4, 0.6, 0.8]) AS m FROM rfm
    )
    SELECT customer, recency, frequency, monetary,
           5 - (recency > r[1])::INT - (recency > r[2])::INT - (recency > r[3])::INT - (recency > r[4])::INT AS rs,
           1 + (frequency > f[1])::INT + (frequency > f[2])::INT + (frequency > f[3])::INT + (frequency > f[4])::INT AS fs,
           1 + (monetary > m[1])::INT + (monetary > m[2])::INT + (monetary > m[3])::INT + (monetary > m[4])::INT AS ms
    FROM rfm, cuts`,
  cohorts: `
    WITH months AS (SELECT DISTINCT customer, date_trunc('month', day) AS month FROM orders),
         firsts AS (SELECT customer, min(month) AS cohort FROM months GROUP BY customer)
    SELECT cohort, datediff('month', cohort, month) AS age, count(*) AS active
    FROM months JOIN firsts USING (customer) GROUP BY ALL ORDER BY ALL`,
  movement: `
    WITH months AS (SELECT DISTINCT customer, date_trunc('month', day) AS month FROM orders),
         near AS (
           SELECT month, lag(month) OVER w AS before, lead(month) OVER w AS after
           FROM months WINDOW w AS (PARTITION BY customer ORDER BY month)
         )
    SELECT month, count(*) AS active, count(*) FILTER (before IS NULL) AS acquired,
           count(*) FILTER (before = month - INTERVAL 1 MONTH) AS kept,
           count(*) FILTER (after IS NULL OR after > month + INTERVAL 1 MONTH) AS lost
    FROM near GROUP BY month ORDER BY month`,
} as const;

/** Of a file of {@link TITLES}, what answers a part of the overview and of the segments: figures by month, scores of all customers. */
export function fileQueries(name: string, path: string) {
  const [order, customer, day, amount] = TITLES;
  const reader = path.endsWith(".parquet") ? "read_parquet" : "read_csv";
  return {
    view: `CREATE VIEW orders AS SELECT "${customer}" AS customer, "${day}" AS day, "${amount}" AS amount,
      "${order}" AS id FROM ${reader}('${name}') WHERE trim("Status") = 'paid' OR trim("Status") = 'Paid'`,
    months: `CREATE TABLE months AS SELECT date_trunc('month', day) AS month, sum(amount), count(DISTINCT id),
      count(DISTINCT customer) FROM orders GROUP BY 1 ORDER BY 1`,
    scores: `CREATE TABLE scored AS ${ORDER_QUERIES.scores}`,
  };
}

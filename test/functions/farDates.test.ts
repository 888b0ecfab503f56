import { CoreError } from "../../src/core/errors";
import { answerFormula } from "./answer";

const cells = (...dates: (string | number)[]) => [
  ["Customer", "Date"],
  ...dates.map((date, i) => [`c${i % 3}`, date]),
];

it("an open end, 9999-12-31, is no purchase day: cohorts are those of the other rows", () => {
  const days = ["2025-01-05", "2025-02-05", "2025-03-05", "2025-03-20"];
  expect(answerFormula("=CRM.COHORT(A2:A6,B2:B6)", cells(...days, "9999-12-31"))).toEqual(
    answerFormula("=CRM.COHORT(A2:A5,B2:B5)", cells(...days)),
  );
});

it.each(["week", "month"])("days more than fifty years apart are refused with both, by %s", (unit) => {
  const refusal = answerFormula(`=CRM.COHORT(A2:A4,B2:B4,"${unit}")`, cells(2000, 45658, 45700)) as CoreError;
  expect(refusal).toBeInstanceOf(CoreError);
  expect(refusal).toMatchObject({ code: "value" });
  const far = answerFormula(`=CRM.COHORT(A2:A4,B2:B4,"${unit}")`, cells("1905-06-23", 45658, 45700));
  expect(far).toMatchObject({
    key: "argumentDatesFarApart",
    detail: { first: "1905-06-23", last: "2025-02-12", years: 50 },
  });
});

it("a stated last day as far away is refused as well, and the open end is none stated", () => {
  const table = cells(45658, 45700, 45720);
  expect(answerFormula('=CRM.COHORT(A2:A4,B2:B4,,,,,"2450-01-01")', table)).toMatchObject({
    key: "argumentDatesFarApart",
  });
  expect(answerFormula('=CRM.COHORT(A2:A4,B2:B4,,,,,"9999-12-31")', table)).toEqual(
    answerFormula("=CRM.COHORT(A2:A4,B2:B4)", table),
  );
});

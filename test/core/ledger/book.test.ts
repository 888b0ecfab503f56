import { Answers, requireCustomers } from "../../../src/core/ledger/book";

describe("answers", () => {
  it("are made once a question, also where there is nothing to tell", () => {
    let made = 0;
    const answers = new Answers();
    const ask = (question: string) => answers.of(question, () => void made++);
    ask("a");
    ask("a");
    ask("b");
    expect(made).toBe(2);
  });

  it("that could not be made are tried again", () => {
    const answers = new Answers();
    expect(() =>
      answers.of("a", () => {
        throw new Error("no");
      }),
    ).toThrow("no");
    expect(answers.of("a", () => 1)).toBe(1);
  });
});

it("nobody who bought is refused in words", () => {
  expect(() => requireCustomers(0)).toThrow(expect.objectContaining({ key: "noCustomers" }));
  expect(() => requireCustomers(1)).not.toThrow();
});

import { parseArguments } from "../../../src/workbench/server/start";

describe("options of npm start", () => {
  it("opens a browser, except in continuous integration or when told not to", () => {
    expect(parseArguments([], {})).toMatchObject({ open: true });
    expect(parseArguments([], { CI: "1" })).toMatchObject({ open: false });
    expect(parseArguments(["--no-open"], {})).toMatchObject({ open: false });
  });

  it("takes a port in both ways of writing it", () => {
    expect(parseArguments(["--port", "0"], {})).toMatchObject({ port: 0 });
    expect(parseArguments(["--port=8080"], {})).toMatchObject({ port: 8080 });
  });

  it.each([["--port"], ["--port=x"], ["--port=70000"], ["--open"], ["file.xlsx"]])(
    "says what is wrong with %s",
    (...args) => {
      expect(typeof parseArguments(args, {})).toBe("string");
    },
  );
});

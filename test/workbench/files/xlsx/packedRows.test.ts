import { KIND, rowElements, RowPacker } from "../../../../src/workbench/files/xlsx/packedRows";

const text = (packer: RowPacker, errors: readonly string[] = []) =>
  [...rowElements(packer.packed(), errors)].map((piece) => new TextDecoder().decode(piece)).join("");

it("say of each cell its place, look, kind and value; a blank one only where it has a look", () => {
  const packer = new RowPacker();
  packer.row(0);
  packer.cell(0, 0, KIND.text, 7);
  packer.cell(27, 12, KIND.boolean, 1);
  packer.row(41);
  packer.cell(1, 3, KIND.blank, 0);
  packer.cell(2, 0, KIND.blank, 0);
  packer.cell(3, 0, KIND.error, 1);
  expect(text(packer, ["#N/A", "#DIV/0!"])).toBe(
    '<row r="1" spans="1:28" x14ac:dyDescent="0.25"><c r="A1" t="s"><v>7</v></c><c r="AB1" s="12" t="b"><v>1</v></c></row>' +
      '<row r="42" spans="2:4" x14ac:dyDescent="0.25"><c r="B42" s="3"/><c r="D42" t="e"><v>#DIV/0!</v></c></row>',
  );
});

it("write numbers as texts of numbers are", () => {
  const hundredths = Array.from({ length: 3000 }, (_, index) => (index - 1500) / 100);
  const values = [
    ...hundredths,
    0,
    -0,
    0.1 + 0.2,
    1 / 3,
    -1e-7,
    999_999_999.99,
    1_234_567_890.12,
    1e21,
    -5e-324,
    2 ** 53,
  ];
  const packer = new RowPacker();
  values.forEach((value, row) => {
    packer.row(row);
    packer.cell(0, 0, KIND.number, value);
  });
  expect([...text(packer).matchAll(/<v>([^<]*)<\/v>/g)].map(([, value]) => value)).toEqual(
    values.map(String),
  );
});

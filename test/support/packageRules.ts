/** What Excel asks of a workbook beyond the schemas: each fault of a saved file as a sentence. */
import JSZip from "jszip";
import { descendants, find, findAll, parseXml, type XmlNode } from "../../src/workbench/files/xlsx/xml";

interface Rect {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

interface Related {
  type: string;
  target: string;
  external: boolean;
}

const MOST = { text: 32_767, formula: 8_192, short: 255, name: 31, title: 32, rowHeight: 409.5 };

/** The order of a worksheet's parts. */
const SHEET_ORDER = (
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios " +
  "autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations " +
  "hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches " +
  "ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems " +
  "tableParts extLst"
).split(" ");

export async function packageFaults(bytes: Uint8Array): Promise<string[]> {
  const zip = await JSZip.loadAsync(bytes);
  const parts = new Map<string, string>();
  for (const file of Object.values(zip.files).filter(({ dir }) => !dir)) {
    parts.set(file.name, await file.async("string"));
  }
  return new Package(parts).check();
}

class Package {
  private readonly faults: string[] = [];
  private readonly nodes = new Map<string, XmlNode>();
  private readonly sheets: { name: string; path: string }[];
  private readonly sheetNames: Set<string>;
  private readonly globalNames = new Set<string>();
  private readonly tableNames = new Set<string>();
  private readonly tableIds = new Set<string>();
  private readonly texts: string[];
  private readonly differentialFormats: number;
  private readonly cellFormats: number;

  constructor(private readonly parts: ReadonlyMap<string, string>) {
    const related = this.relations("xl/workbook.xml");
    this.sheets = descendants(find(this.part("xl/workbook.xml"), "workbook", "sheets"), "sheet").map(
      ({ attributes }) => ({ name: attributes["name"]!, path: related.get(attributes["r:id"]!)!.target }),
    );
    this.sheetNames = new Set(this.sheets.map(({ name }) => name.toLowerCase()));
    this.texts = findAll(find(this.part("xl/sharedStrings.xml"), "sst"), "si").map((item) =>
      descendants(item, "t")
        .map(({ text }) => text)
        .join(""),
    );
    const styles = find(this.part("xl/styles.xml"), "styleSheet");
    this.differentialFormats = findAll(find(styles, "dxfs"), "dxf").length;
    this.cellFormats = findAll(find(styles, "cellXfs"), "xf").length;
  }

  check(): string[] {
    this.checkParts();
    this.checkNames();
    this.texts.forEach((text) => this.limit(text.length, MOST.text, "a text"));
    descendants(this.part("xl/styles.xml"), "numFmt").forEach(({ attributes }) =>
      this.limit(attributes["formatCode"]!.length, MOST.short, "a number format"),
    );
    this.sheets.forEach(({ name, path }) => this.checkSheet(name, path));
    return this.faults;
  }

  private fault(holds: boolean, sentence: string): void {
    if (!holds) {
      this.faults.push(sentence);
    }
  }

  private limit(length: number, most: number, what: string): void {
    this.fault(length <= most, `${what} has ${length}, of at most ${most}`);
  }

  private unique(values: readonly string[], what: string): void {
    const seen = new Set<string>();
    for (const value of values.map((each) => each.toLowerCase())) {
      this.fault(!seen.has(value), `${what} twice: ${value}`);
      seen.add(value);
    }
  }

  private part(path: string): XmlNode | undefined {
    const text = this.parts.get(path);
    if (text !== undefined && !this.nodes.has(path)) {
      this.nodes.set(path, parseXml(text));
    }
    return this.nodes.get(path);
  }

  private relations(path: string): Map<string, Related> {
    const folder = path.slice(0, path.lastIndexOf("/") + 1);
    const node = this.part(`${folder}_rels/${path.slice(folder.length)}.rels`);
    return new Map(
      descendants(node, "Relationship").map(({ attributes }) => {
        const external = attributes["TargetMode"] === "External";
        const target = attributes["Target"]!;
        const resolved = new URL(target, `file:///${folder}`).pathname.slice(1);
        return [
          attributes["Id"]!,
          {
            type: attributes["Type"]!.replace(/^.*\//, ""),
            target: external ? target : decodeURIComponent(resolved),
            external,
          },
        ];
      }),
    );
  }

  private checkParts(): void {
    const overrides = descendants(this.part("[Content_Types].xml"), "Override").map(
      ({ attributes }) => attributes["PartName"]!,
    );
    this.unique(overrides, "a part is declared");
    overrides.forEach((name) =>
      this.fault(this.parts.has(name.slice(1)), `${name} is declared and not there`),
    );
    for (const path of this.parts.keys()) {
      if (path.endsWith(".rels")) {
        const ids = descendants(this.part(path), "Relationship").map(({ attributes }) => attributes["Id"]!);
        this.unique(ids, `${path}: a relation`);
      } else {
        this.relations(path).forEach(({ target, external }, id) =>
          this.fault(external || this.parts.has(target), `${path} ${id}: there is no ${target}`),
        );
      }
    }
  }

  private checkNames(): void {
    const names = this.sheets.map(({ name }) => name);
    this.unique(names, "a sheet is named");
    for (const name of names) {
      this.limit(name.length, MOST.name, `the sheet's name ${name}`);
      this.fault(/^[^:\\/?*[\]]+$/.test(name) && !/^'|'$/.test(name), `a sheet cannot be named ${name}`);
    }
    const defined = descendants(
      find(this.part("xl/workbook.xml"), "workbook", "definedNames"),
      "definedName",
    );
    this.unique(
      defined.map(({ attributes }) => `${attributes["name"]} of ${attributes["localSheetId"] ?? "all"}`),
      "a name is defined",
    );
    for (const { attributes, text } of defined) {
      const name = attributes["name"]!;
      this.fault(isName(name.replace(/^_xlnm\./, "")), `no name can be ${name}`);
      this.limit(text.length, MOST.formula, `the name ${name}`);
      this.checkReferences(text, `the name ${name}`);
      if (attributes["localSheetId"] === undefined) {
        this.globalNames.add(name.toLowerCase());
      }
      const area = String.raw`'(?:[^']|'')+'!`;
      const shape = {
        "_xlnm.Print_Titles": String.raw`${area}(?:\$\d+:\$\d+|\$[A-Z]+:\$[A-Z]+)`,
        "_xlnm.Print_Area": String.raw`${area}\$[A-Z]+\$\d+(?::\$[A-Z]+\$\d+)?`,
      }[name];
      this.fault(
        shape === undefined || new RegExp(`^${shape}(?:,${shape})*$`).test(text),
        `${name} cannot be ${text}`,
      );
    }
  }

  /** The sheets that a formula speaks of are there. */
  private checkReferences(formula: string, where: string): void {
    for (const [, quoted, plain] of formula
      .replace(/"[^"]*"/g, '""')
      .matchAll(/'((?:[^']|'')+)'!|([\p{L}\p{N}_.]+)!/gu)) {
      const sheet = (quoted?.replaceAll("''", "'") ?? plain)!;
      this.fault(this.sheetNames.has(sheet.toLowerCase()), `${where} speaks of the sheet ${sheet}`);
    }
  }

  private checkSheet(name: string, path: string): void {
    const sheet = find(this.part(path), "worksheet")!;
    const order = sheet.children.map((child) => SHEET_ORDER.indexOf(child.name));
    this.fault(
      order.every((place, i) => place >= (order[i - 1] ?? 0)),
      `${name}: its parts are out of order`,
    );
    const cells = this.checkCells(name, sheet);
    const merges = descendants(find(sheet, "mergeCells"), "mergeCell").map(({ attributes }) =>
      rectOf(attributes["ref"]!),
    );
    this.fault(!overlap(merges), `${name}: merged cells overlap`);
    const related = this.relations(path);
    const tables = descendants(find(sheet, "tableParts"), "tablePart").map(({ attributes }) =>
      this.checkTable(name, related.get(attributes["r:id"]!)!.target, cells),
    );
    this.fault(!overlap(tables), `${name}: tables overlap`);
    this.fault(
      tables.every((table) => merges.every((merge) => !overlap([table, merge]))),
      `${name}: merged cells in a table`,
    );
    this.checkRules(name, sheet);
    this.checkValidations(name, sheet);
    this.checkLinks(name, sheet, related);
    findAll(find(sheet, "headerFooter"), "oddHeader")
      .concat(findAll(find(sheet, "headerFooter"), "oddFooter"))
      .forEach(({ text }) => this.limit(text.length, MOST.short, `${name}: a header or footer`));
    const drawings = findAll(sheet, "drawing");
    this.fault(drawings.length <= 1, `${name}: more than one drawing`);
    drawings.forEach(({ attributes }) => this.checkDrawing(name, related.get(attributes["r:id"]!)!.target));
  }

  /** Texts of the cells, by address. */
  private checkCells(name: string, sheet: XmlNode): Map<string, string> {
    for (const { attributes } of descendants(find(sheet, "cols"), "col")) {
      const width = Number(attributes["width"] ?? 0);
      this.fault(width >= 0 && width <= MOST.short, `${name}: a column is ${width} wide`);
    }
    const texts = new Map<string, string>();
    let lastRow = 0;
    for (const row of findAll(find(sheet, "sheetData"), "row")) {
      const at = Number(row.attributes["r"]);
      this.fault(at > lastRow, `${name}: row ${at} comes after ${lastRow}`);
      lastRow = at;
      const height = Number(row.attributes["ht"] ?? 0);
      this.fault(height <= MOST.rowHeight, `${name}: row ${at} is ${height} high`);
      let lastColumn = 0;
      for (const cell of findAll(row, "c")) {
        const address = cell.attributes["r"]!;
        const { left } = rectOf(address);
        this.fault(left > lastColumn, `${name}: ${address} is out of order`);
        lastColumn = left;
        this.fault(
          Number(cell.attributes["s"] ?? 0) < this.cellFormats,
          `${name}: ${address} has no such format`,
        );
        const formula = find(cell, "f")?.text ?? "";
        this.limit(formula.length, MOST.formula, `${name}: the formula in ${address}`);
        this.fault(!formula.startsWith("="), `${name}: the formula in ${address} begins with "="`);
        const value = find(cell, "v")?.text;
        const type = cell.attributes["t"] ?? "n";
        if (type === "n" && value !== undefined) {
          this.fault(Number.isFinite(Number(value)), `${name}: ${address} is no number: ${value}`);
        } else if (value !== undefined) {
          texts.set(address, type === "s" ? (this.texts[Number(value)] ?? "") : value);
        }
      }
    }
    return texts;
  }

  private checkTable(sheet: string, path: string, cells: ReadonlyMap<string, string>): Rect {
    const table = find(this.part(path), "table")!;
    const { displayName, id, ref } = table.attributes as Record<string, string>;
    const name = displayName!;
    const where = `${sheet}, table ${name}`;
    this.fault(isName(name), `${where}: no table can be named so`);
    this.fault(!this.tableNames.has(name.toLowerCase()), `${where}: another table has this name`);
    this.fault(!this.globalNames.has(name.toLowerCase()), `${where}: a defined name is the same`);
    this.fault(!this.tableIds.has(id!), `${where}: another table has its id ${id}`);
    this.tableNames.add(name.toLowerCase());
    this.tableIds.add(id!);
    const rect = rectOf(ref!);
    const columns = descendants(find(table, "tableColumns"), "tableColumn").map(
      ({ attributes }) => attributes["name"]!,
    );
    this.unique(columns, `${where}: a column`);
    this.fault(
      columns.length === rect.right - rect.left + 1,
      `${where}: ${columns.length} columns in ${ref}`,
    );
    this.fault(rect.bottom > rect.top, `${where}: no row of data in ${ref}`);
    columns.forEach((column, index) => {
      // Line breaks and the like stand in a column's name as _x000a_.
      const text = column.replace(/_x([\da-f]{4})_/gi, (_, hex: string) =>
        String.fromCharCode(parseInt(hex, 16)),
      );
      const address = `${letters(rect.left + index)}${rect.top}`;
      this.limit(text.length, MOST.short, `${where}: the header ${address}`);
      this.fault(
        cells.get(address) === text,
        `${where}: ${address} is not ${text} but ${cells.get(address)}`,
      );
    });
    return rect;
  }

  private checkRules(name: string, sheet: XmlNode): void {
    const rules = findAll(sheet, "conditionalFormatting").flatMap((block) => findAll(block, "cfRule"));
    this.unique(
      rules.map(({ attributes }) => attributes["priority"]!),
      `${name}: the priority of a rule`,
    );
    for (const rule of rules) {
      const format = rule.attributes["dxfId"];
      this.fault(
        format === undefined || Number(format) < this.differentialFormats,
        `${name}: a rule has no such format`,
      );
      findAll(rule, "formula").forEach(({ text }) => {
        this.limit(text.length, MOST.formula, `${name}: the formula of a rule`);
        this.fault(!text.startsWith("="), `${name}: the formula of a rule begins with "="`);
        this.checkReferences(text, `${name}: a rule`);
      });
    }
  }

  private checkValidations(name: string, sheet: XmlNode): void {
    const all = find(sheet, "dataValidations");
    const rules = findAll(all, "dataValidation");
    this.fault(
      all === undefined || Number(all.attributes["count"]) === rules.length,
      `${name}: rules are counted wrongly`,
    );
    for (const { attributes, children } of rules) {
      children.forEach(({ name: part, text }) => {
        this.limit(text.replace(/^"|"$/g, "").length, MOST.short, `${name}: ${part} of a rule`);
        this.checkReferences(text, `${name}: a rule`);
      });
      ["prompt", "error"].forEach((part) =>
        this.limit((attributes[part] ?? "").length, MOST.short, `${name}: the ${part} of a rule`),
      );
      ["promptTitle", "errorTitle"].forEach((part) =>
        this.limit((attributes[part] ?? "").length, MOST.title, `${name}: the ${part} of a rule`),
      );
    }
  }

  private checkLinks(name: string, sheet: XmlNode, related: ReadonlyMap<string, Related>): void {
    const links = findAll(find(sheet, "hyperlinks"), "hyperlink").map(({ attributes }) => attributes);
    this.unique(
      links.map((link) => link["ref"]!),
      `${name}: the link`,
    );
    for (const link of links) {
      this.checkReferences(link["location"] ?? "", `${name}: the link in ${link["ref"]}`);
      const id = link["r:id"];
      this.fault(id === undefined || related.has(id), `${name}: the link in ${link["ref"]} leads nowhere`);
      this.limit((link["tooltip"] ?? "").length, MOST.short, `${name}: the tip of a link`);
    }
  }

  private checkDrawing(name: string, path: string): void {
    const drawing = find(this.part(path), "wsDr");
    const frames = descendants(drawing, "cNvPr").map(({ attributes }) => attributes);
    this.unique(
      frames.map(({ id }) => id!),
      `${name}: the id of a drawing`,
    );
    this.unique(
      frames.map((frame) => frame["name"]!),
      `${name}: a drawing is named`,
    );
    for (const anchor of descendants(drawing, "twoCellAnchor")) {
      const at = (corner: string, ...keys: string[]) =>
        keys.map((key) => Number(find(anchor, corner, key)?.text));
      for (const [cell, offset] of [
        ["row", "rowOff"],
        ["col", "colOff"],
      ]) {
        const [from, to] = [at("from", cell!, offset!), at("to", cell!, offset!)];
        const isAfter = to[0]! > from[0]! || (to[0] === from[0] && to[1]! > from[1]!);
        this.fault(
          isAfter && [...from, ...to].every((value) => value >= 0),
          `${name}: a drawing without size`,
        );
      }
    }
    this.relations(path).forEach(({ type, target }) => {
      if (type === "chart") {
        this.checkChart(name, target);
      }
    });
  }

  private checkChart(name: string, path: string): void {
    const space = this.part(path);
    const where = `${name}, ${path}`;
    const axes = descendants(space, "plotArea").flatMap(({ children }) =>
      children
        .filter((child) => /Ax$/.test(child.name))
        .map((axis) => find(axis, "axId")!.attributes["val"]!),
    );
    this.unique(axes, `${where}: an axis`);
    const used = new Set(descendants(space, "axId").map(({ attributes }) => attributes["val"]!));
    this.fault(
      used.size === axes.length,
      `${where}: ${used.size} axes are spoken of, ${axes.length} are there`,
    );
    const series = descendants(space, "ser");
    this.fault(series.length > 0, `${where}: no series`);
    for (const key of ["idx", "order"]) {
      this.unique(
        series.map((one) => find(one, key)!.attributes["val"]!),
        `${where}: the ${key} of a series`,
      );
    }
    for (const { text } of descendants(space, "f")) {
      this.fault(
        /^'(?:[^']|'')+'!\$[A-Z]+\$\d+(?::\$[A-Z]+\$\d+)?$/.test(text),
        `${where}: no cells are ${text}`,
      );
      this.checkReferences(text, where);
    }
    for (const cache of ["numCache", "strCache", "numLit"].flatMap((kind) => descendants(space, kind))) {
      const count = Number(find(cache, "ptCount")?.attributes["val"]);
      const points = findAll(cache, "pt").map(({ attributes }) => attributes["idx"]!);
      this.unique(points, `${where}: a point`);
      this.fault(
        points.every((idx) => Number(idx) < count),
        `${where}: more points than there are`,
      );
    }
  }
}

function isName(name: string): boolean {
  return (
    /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name) && !/^(?:[A-Z]{1,3}\d+|R\d*C?\d*|C\d*)$/i.test(name)
  );
}

function rectOf(address: string): Rect {
  const [from, to] = address.replaceAll("$", "").split(":");
  const corner = (cell: string) => {
    const [, column, row] = /^([A-Z]+)(\d+)$/.exec(cell)!;
    return {
      row: Number(row),
      column: [...column!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0),
    };
  };
  const [start, end] = [corner(from!), corner(to ?? from!)];
  return { top: start.row, left: start.column, bottom: end.row, right: end.column };
}

function letters(column: number): string {
  return column === 0
    ? ""
    : letters(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26));
}

function overlap(rects: readonly Rect[]): boolean {
  return rects.some((a, i) =>
    rects
      .slice(0, i)
      .some((b) => a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right),
  );
}

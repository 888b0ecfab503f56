/** The questions that we write ourselves, read: their nesting, lists and names; what expressions say is left as it stands. */
export function parsed(sql: string): Query {
  return new Parser(tokensOf(sql)).query();
}

const MARK = "/* table */";

/** A query that somebody else wrote, as a table: nobody reads it here. A comment at its end ends with the line. */
export function asTable(query: string): string {
  return `(${MARK} ${query}\n${MARK})`;
}

export interface Token {
  readonly kind: "word" | "name" | "text" | "parameter" | "sign";
  readonly text: string;
  /** Where it stands in the text. */
  readonly at: number;
}

/** What `asTable` makes. */
export const TABLE = /\(\/\* table \*\/[^]*?\n\/\* table \*\/\)/;

const TOKEN = new RegExp(
  [
    /(?<space>\s+)|(?<text>'(?:\\[^]|[^'\\])*')/.source,
    `(?<name>${TABLE.source}|${/`(?:\\[^]|[^`\\])*`|"(?:[^"]|"")*"/.source})`,
    /\{(?<parameter>\w+):String\}/.source,
    /(?<word>\d+(?:\.\d+)?(?:e[-+]?\d+)?\b|\$?\w+)|(?<sign><>|<=|>=|[^])/.source,
  ].join("|"),
  "gy",
);

function tokensOf(sql: string): Token[] {
  return [...sql.matchAll(TOKEN)].flatMap(({ groups, index: at }) => {
    const [found] = Object.entries(groups!).filter(([, text]) => text !== undefined);
    const [kind, text] = found!;
    return kind === "space" ? [] : [{ kind: kind as Token["kind"], text: text!, at }];
  });
}

/** An expression: tokens, and what stands in brackets. */
export type Part = Token | Bracket | Query;
export interface Bracket {
  readonly kind: "bracket";
  readonly parts: readonly Part[];
}
export type Expression = readonly Part[];

export interface Query {
  readonly kind: "query";
  readonly ctes: readonly (readonly [name: string, query: Query])[];
  /** Joined by UNION ALL. */
  readonly selects: readonly Select[];
}

interface Source {
  readonly of: Query | string;
  readonly alias?: string;
  /** How it is joined to those before. */
  readonly on?: Expression;
}

export interface Select {
  readonly distinct: boolean;
  readonly items: readonly { readonly value: Expression; readonly alias?: string }[];
  /** Where the list of items ends in the text. */
  readonly end: number;
  readonly from: readonly Source[];
  /** WHERE, GROUP BY and so on, in their order. */
  readonly clauses: readonly (readonly [words: string, expression: Expression])[];
}

const ENDS = new Set(["FROM", "WHERE", "GROUP", "HAVING", "ORDER", "LIMIT", "UNION", "INNER", "ON"]);
const CLAUSES = new Set(["WHERE", "GROUP", "HAVING", "ORDER", "LIMIT"]);

class Parser {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  query(): Query {
    const ctes: [string, Query][] = [];
    if (this.take("WITH")) {
      do {
        const name = this.next().text;
        this.take("AS");
        this.take("(");
        ctes.push([name, this.query()]);
        this.take(")");
      } while (this.take(","));
    }
    const selects = [this.select()];
    while (this.take("UNION")) {
      this.take("ALL");
      selects.push(this.select());
    }
    return { kind: "query", ctes, selects };
  }

  private select(): Select {
    if (!this.take("SELECT")) {
      throw new Error(`no question: ${this.tokens[this.at]?.text}`);
    }
    const distinct = this.take("DISTINCT");
    const items: { value: Expression; alias?: string }[] = [];
    do {
      const value = this.expression([","]);
      const named = value.at(-2);
      const last = value.at(-1);
      items.push(
        isToken(named, "AS") ? { value: value.slice(0, -2), alias: (last as Token).text } : { value },
      );
    } while (this.take(","));
    const end = this.tokens[this.at]?.at ?? Infinity;
    const from: Source[] = [];
    if (this.take("FROM")) {
      from.push(this.source());
      while (this.take("INNER")) {
        this.take("JOIN");
        const joined = this.source();
        this.take("ON");
        from.push({ ...joined, on: this.expression() });
      }
    }
    const clauses: [string, Expression][] = [];
    while (CLAUSES.has(this.tokens[this.at]?.text ?? "")) {
      const word = this.next().text;
      const words = this.take("BY") ? `${word} BY` : word;
      clauses.push([words, this.expression()]);
    }
    return { distinct, items, end, from, clauses };
  }

  private source(): Source {
    let of: Query | string;
    if (this.take("(")) {
      of = this.query();
      this.take(")");
    } else {
      of = this.next().text;
      while (this.take(".")) {
        of += `.${this.next().text}`;
      }
    }
    const alias = this.take("AS") ? this.next().text : undefined;
    return { of, alias };
  }

  /** Up to a word or sign that ends it. */
  private expression(signs: readonly string[] = []): Part[] {
    const parts: Part[] = [];
    for (;;) {
      const token = this.tokens[this.at];
      const ends =
        token === undefined ||
        (token.kind === "word" && ENDS.has(token.text)) ||
        (token.kind === "sign" && (token.text === ")" || signs.includes(token.text)));
      if (ends) {
        return parts;
      }
      this.at++;
      if (token.kind !== "sign" || token.text !== "(") {
        parts.push(token);
      } else if (["SELECT", "WITH"].includes(this.tokens[this.at]?.text ?? "")) {
        parts.push(this.query());
        this.take(")");
      } else {
        parts.push({ kind: "bracket", parts: this.inBrackets() });
      }
    }
  }

  /** A window's words are no ends. */
  private inBrackets(): Part[] {
    const parts: Part[] = [];
    while (!this.take(")")) {
      const some = this.expression();
      parts.push(...(some.length > 0 ? some : [this.next()]));
    }
    return parts;
  }

  private next(): Token {
    return this.tokens[this.at++]!;
  }

  private take(text: string): boolean {
    const token = this.tokens[this.at];
    const isThere = token !== undefined && token.text === text && ["word", "sign"].includes(token.kind);
    this.at += isThere ? 1 : 0;
    return isThere;
  }
}

export function isToken(part: Part | undefined, text: string): boolean {
  return part !== undefined && part.kind === "word" && part.text === text;
}

export function splitAtCommas(parts: readonly Part[]): Part[][] {
  const lists: Part[][] = [];
  for (const part of parts) {
    if (lists.length === 0 || (part.kind === "sign" && part.text === ",")) {
      lists.push([]);
    }
    if (part.kind !== "sign" || part.text !== ",") {
      lists.at(-1)!.push(part);
    }
  }
  return lists;
}

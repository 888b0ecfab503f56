import type { Block, ChartBlock } from "../../report";

/** Charts that stand on the page, by id, and the blocks without them. */
export interface TakenCharts {
  readonly charts: ReadonlyMap<string, ChartBlock>;
  readonly rest: readonly Block[];
}

export function takeCharts(blocks: readonly Block[], ids: readonly string[]): TakenCharts {
  const isTaken = (block: Block): block is ChartBlock => block.kind === "chart" && ids.includes(block.id);
  const charts = new Map(blocks.filter(isTaken).map((chart) => [chart.id, chart]));
  return { charts, rest: blocks.filter((block) => !isTaken(block)) };
}

/** The blocks of a sheet under the title of another one. */
export function underTitle(blocks: readonly Block[]): Block[] {
  return blocks.map((block) => (block.kind === "heading" ? { ...block, level: 2 } : block));
}

import { formulaOf } from "../../kit/live";
import type { Card, KeyFiguresBlock } from "../../report";
import type { Canvas } from "../canvas";
import { numberFormat } from "../numberFormat";
import { HEIGHTS, MOST_CARDS, slotsFor } from "./grid";

type Shown = Card | KeyFiguresBlock["figures"][number];

/** Cards beside one another: label with target, value, change; a line on top in the colour of what it tells. */
export function placeCards(canvas: Canvas, cards: readonly Shown[]): void {
  const slots = slotsFor(cards.length);
  const text = numberFormat("text", canvas);
  const { row } = canvas;
  const changes = cards.some((card) => "change" in card && card.change);
  cards.slice(0, MOST_CARDS).forEach((card, index) => {
    const { column, columns } = slots[index]!;
    const { change, target, tone } = "note" in card ? {} : (card as Card);
    const own =
      tone ?? (change?.good === undefined ? undefined : change.good ? ("good" as const) : ("bad" as const));
    const at = (offset: number) => ({ row: row + offset, column, rows: 1, columns });
    // Beside a label of one column there is no room.
    const label = target !== undefined && columns === 1 ? `${card.label} · ${target}` : card.label;
    const beside = target !== undefined && columns > 1 ? target : null;
    const between = Array<null>(Math.max(0, columns - 2)).fill(null);
    canvas.ranges.push({
      ...at(0),
      style: own === "good" ? "pageCardGood" : own === "bad" ? "pageCardBad" : "pageCard",
      values: [[label, ...between, ...(columns > 1 ? [beside] : [])]],
      formats: Array<string>(columns).fill(text),
      ...(beside === null ? {} : { alignRight: [columns - 1] }),
    });
    const merged = columns > 1 ? { merge: "all" as const } : {};
    canvas.ranges.push({
      ...at(1),
      style: "pageCardValue",
      values: [[card.value]],
      formats: [numberFormat(card.format, canvas)],
      ...("live" in card && card.live
        ? { live: [{ row: 0, column: 0, parts: [formulaOf(card.live)] }] }
        : {}),
      ...merged,
    });
    if (!changes) {
      return;
    }
    canvas.ranges.push({
      ...at(2),
      style: "pageCardChange",
      values: [[change?.value ?? null]],
      formats: [change ? withWords(numberFormat(change.format, canvas), change.words) : text],
      ...merged,
    });
    if (own) {
      canvas.toned.push({ tone: own, areas: [at(2)] });
    }
  });
  canvas.heights.set(row, HEIGHTS.card);
  canvas.heights.set(row + 1, HEIGHTS.cardValue);
  if (changes) {
    canvas.heights.set(row + 2, HEIGHTS.card);
  }
  const rows = changes ? 3 : 2;
  canvas.kept.push({ row, rows, strength: "always" });
  canvas.row += rows;
}

/** A number format with words behind each of its parts; those of the changes hold no semicolon themselves. */
function withWords(format: string, words: string): string {
  const suffix = words === "" ? "" : `" ${words.replaceAll('"', "")}"`;
  return format
    .split(";")
    .map((part) => part + suffix)
    .join(";");
}

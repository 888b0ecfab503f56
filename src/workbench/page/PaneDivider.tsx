import { useRef, type KeyboardEvent, type PointerEvent, type ReactElement } from "react";

export const NARROWEST_PANE = 320;
const STEP = 20;

export interface PaneDividerProps {
  label: string;
  width: number;
  widest: number;
  onChange(width: number): void;
}

/** Drags, or moves with the arrow keys, the edge between spreadsheet and pane. */
export function PaneDivider({ label, width, widest, onChange }: PaneDividerProps): ReactElement {
  const start = useRef<{ x: number; width: number }>(undefined);
  const change = (to: number): void => onChange(Math.round(Math.min(widest, Math.max(NARROWEST_PANE, to))));
  const onPointerDown = (event: PointerEvent): void => {
    start.current = { x: event.clientX, width };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (start.current) {
      change(start.current.width + start.current.x - event.clientX);
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const to: Partial<Record<string, number>> = {
      ArrowLeft: width + STEP,
      ArrowRight: width - STEP,
      Home: NARROWEST_PANE,
      End: widest,
    };
    const next = to[event.key];
    if (next !== undefined) {
      event.preventDefault();
      change(next);
    }
  };
  return (
    <div
      className="divider"
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={NARROWEST_PANE}
      aria-valuemax={widest}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => (start.current = undefined)}
      onPointerCancel={() => (start.current = undefined)}
      onKeyDown={onKeyDown}
    />
  );
}

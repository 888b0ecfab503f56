/** In the dark the grid turns every colour round but those of gradients, and light ends of data bars hid their numbers. */
import { UniverRenderingContext } from "@univerjs/engine-render";

interface Private {
  _context: CanvasRenderingContext2D;
  _canvasColorService?: { getRenderColor(color: string): string };
}

export function turnGradientsRound(): void {
  UniverRenderingContext.prototype.createLinearGradient = function (...line) {
    const { _context, _canvasColorService: colors } = this as unknown as Private;
    const gradient = _context.createLinearGradient(...line);
    const add = gradient.addColorStop.bind(gradient);
    gradient.addColorStop = (offset, color) =>
      // Only colours written with commas can be turned round.
      add(offset, colors?.getRenderColor(color.replace(/(\d) +(?=\d)/g, "$1,")) ?? color);
    return gradient;
  };
}

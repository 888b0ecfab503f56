/** Links in cells lead where they say when they are clicked, and show it by the pointer. */
import { HoverManagerService, ScrollToRangeOperation } from "@univerjs/sheets-ui";
import type { Host } from "../host";
import { parseRect, splitAreas } from "../host/address";
import { currentView } from "./grid/viewport";

/** Other addresses, such as programs of this machine, are not opened from a page. */
const OPENED = /^(https?|mailto):/i;

interface Place {
  readonly subUnitId: string;
  readonly row: number;
  readonly col: number;
}

export function followLinks(host: Host): void {
  const { engine } = host;
  const hover = engine.injector.get(HoverManagerService);
  const linkAt = ({ subUnitId, row, col }: Place) => host.linkAt(engine.sheet(subUnitId).getName(), row, col);

  hover.currentClickedCell$.subscribe(({ location }) => {
    const target = linkAt(location);
    if (target && "url" in target && OPENED.test(target.url)) {
      window.open(target.url, "_blank", "noopener");
    } else if (target && "sheet" in target) {
      host.select(target.sheet, splitAreas(target.address));
      engine.run(ScrollToRangeOperation.id, { range: parseRect(splitAreas(target.address)[0]!) });
    }
  });

  hover.currentCell$.subscribe((cell) => {
    const view = engine.isOpen ? currentView(engine.injector) : undefined;
    view?.canvas.classList.toggle("over-link", Boolean(cell && linkAt(cell.location)));
  });
}

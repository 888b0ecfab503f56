import { startHost, type RunningHost } from "../../support/host";

let excel: RunningHost;
const shown: boolean[] = [];
beforeAll(async () => {
  excel = await startHost({ pane: { isVisible: true, show: (isVisible) => shown.push(isVisible) } });
});
afterAll(() => excel.stop());

describe("Office.addin", () => {
  it("hides and shows the pane, and tells its listeners until they are removed", async () => {
    const modes: string[] = [];
    const remove = await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => {
      modes.push(visibilityMode);
    });
    await Office.addin.showAsTaskpane();
    await Office.addin.hide();
    await Office.addin.showAsTaskpane();
    await excel.host.settled();
    // It was to be seen already when it was shown for the first time.
    expect(shown).toEqual([false, true]);
    expect(modes).toEqual(["Hidden", "Taskpane"]);
    expect(excel.host.stats.roundTrips).toBe(0);
    await remove();
    await Office.addin.hide();
    await excel.host.settled();
    expect(modes).toHaveLength(2);
  });

  it("hears when the person opens and closes the pane", async () => {
    const modes: string[] = [];
    await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => {
      modes.push(visibilityMode);
    });
    excel.page.connection.showPane(true);
    excel.page.connection.showPane(false);
    await excel.host.settled();
    expect(modes).toEqual(["Taskpane", "Hidden"]);
  });

  it("keeps how the add-in starts with the workbook", async () => {
    expect(await Office.addin.getStartupBehavior()).toBe("None");
    await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
    expect(await Office.addin.getStartupBehavior()).toBe("Load");
  });
});

import { findPreset, PRESETS } from "../../../../src/core/cells/read/presets";
import { ROLES } from "../../../../src/core/cells/roles";

describe("exports that are known by their titles", () => {
  it.each(PRESETS)(
    "$name: its signature is among its titles or told apart by it, each title a role",
    (preset) => {
      expect(preset.signature.length).toBeGreaterThan(0);
      expect(Object.values(preset.columns).every((role) => ROLES.includes(role))).toBe(true);
      expect(preset.orderLevel?.every((role) => Object.values(preset.columns).includes(role)) ?? true).toBe(
        true,
      );
    },
  );

  it.each(PRESETS.map((preset) => [preset.id, preset] as const))(
    "%s is found by its own titles",
    (id, preset) => {
      const found = findPreset([...preset.signature, ...Object.keys(preset.columns)]);
      expect(found?.id).toBe(id);
    },
  );

  it("need every title of the signature, spaces around it aside", () => {
    expect(findPreset([" Deal Name ", "Account Name", "Closing Date", "x"])?.signature).toContain(
      "Deal Name",
    );
    expect(findPreset(["Deal Name", "Account Name"])).toBeUndefined();
    expect(findPreset(["deal name", "account name", "closing date"])).toBeUndefined();
    expect(findPreset([])).toBeUndefined();
  });
});

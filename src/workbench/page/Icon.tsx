import type { ReactElement } from "react";

/** Drawn on a grid of 16, in the colour of the text around them. */
const PATHS = {
  open: "M1.5 12.5v-9h4l1.5 2h6v2M1.5 12.5l2-5h11l-2 5z",
  saveValues: "M2.5 2.5h9l2 2v9h-11zM5 2.5v3.5h5V2.5M5.5 9h5M5.5 11.5h5",
  save: "M2.5 2.5h9l2 2v9h-11zM5 2.5v3.5h5V2.5M4.5 13.5v-5h7v5",
  sample: "M2 3.5h12v9H2zM2 6.5h12M2 9.5h12M6 3.5v9M10 3.5v9",
  language:
    "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM1.5 8h13M8 1.5c4.5 4 4.5 9 0 13M8 1.5c-4.5 4-4.5 9 0 13",
  dark: "M13.5 9.5A6 6 0 0 1 6.5 2.5a6 6 0 1 0 7 7z",
  light:
    "M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1 1M12 12l1 1M3 13l1-1M12 4l1-1",
  close: "M3.5 3.5l9 9M12.5 3.5l-9 9",
  menu: "M4 6l4 4 4-4",
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 16 }: { name: IconName; size?: number }): ReactElement {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.1"
      aria-hidden="true"
    >
      <path d={PATHS[name]} strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}

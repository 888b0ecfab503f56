import { createRoot } from "react-dom/client";
import { readManifest } from "./manifest";
import { readSettings, storeSettings } from "./settings";
import { Shell } from "./Shell";
import { textsFor } from "./texts";
import { Workbench } from "./workbench";
import "./page.css";

const settings = readSettings(location.search, localStorage, window);
storeSettings(settings, localStorage);
document.documentElement.lang = settings.language;

const manifest = readManifest(await (await fetch("/manifest.xml")).text(), settings.language);
const texts = textsFor(settings.language);
document.title = `${manifest.displayName} – ${texts("title")}`;

createRoot(document.getElementById("root")!).render(
  <Shell workbench={new Workbench(settings, manifest, texts)} manifest={manifest} texts={texts} />,
);

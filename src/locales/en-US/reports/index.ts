import { actionLibrary } from "./actionLibrary";
import { actionPlan } from "./actionPlan";
import { buyingBehaviour } from "./buyingBehaviour";
import { calendar } from "./calendar";
import { churnReasons } from "./churnReasons";
import { churnWarning } from "./churnWarning";
import { cleanedCopy } from "./cleanedCopy";
import { cohorts } from "./cohorts";
import { common } from "./common";
import { compare } from "./compare";
import { contact } from "./contact";
import { contents } from "./contents";
import { contracts } from "./contracts";
import { customerCard } from "./customerCard";
import { customerValue } from "./customerValue";
import { dataCheck } from "./dataCheck";
import { forecast } from "./forecast";
import { funnel } from "./funnel";
import { feedback } from "./feedback";
import { howComputed } from "./howComputed";
import { journey } from "./journey";
import { keyFigures } from "./keyFigures";
import { leftEdge } from "./leftEdge";
import { lifetimeValue } from "./lifetimeValue";
import { listening } from "./listening";
import { loyalty } from "./loyalty";
import { nps } from "./nps";
import { overview } from "./overview";
import { page } from "./page";
import { payback } from "./payback";
import { periodReport } from "./periodReport";
import { pipeline } from "./pipeline";
import { priceResponse } from "./priceResponse";
import { privacy } from "./privacy";
import { products } from "./products";
import { profiles } from "./profiles";
import { questionnaire } from "./questionnaire";
import { reconciliation } from "./reconciliation";
import { retention } from "./retention";
import { returns } from "./returns";
import { revenueChange } from "./revenueChange";
import { risk } from "./risk";
import { satisfaction } from "./satisfaction";
import { segments } from "./segments";
import { service } from "./service";
import { whoLeaves } from "./whoLeaves";

export const reports = {
  actionLibrary,
  actionPlan,
  buyingBehaviour,
  calendar,
  churnReasons,
  churnWarning,
  cleanedCopy,
  cohorts,
  common,
  compare,
  contact,
  contents,
  contracts,
  customerCard,
  customerValue,
  dataCheck,
  forecast,
  funnel,
  feedback,
  howComputed,
  journey,
  keyFigures,
  leftEdge,
  lifetimeValue,
  listening,
  loyalty,
  nps,
  overview,
  page,
  payback,
  periodReport,
  pipeline,
  priceResponse,
  privacy,
  products,
  profiles,
  questionnaire,
  reconciliation,
  retention,
  returns,
  revenueChange,
  risk,
  satisfaction,
  segments,
  service,
  whoLeaves,
};

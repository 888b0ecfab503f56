import type { ReportDefinition } from "./definition";
import { actionPlan } from "./actionPlan/actionPlan";
import { buyingBehaviour } from "./buyingBehaviour/buyingBehaviour";
import { churnReasons } from "./churnReasons/churnReasons";
import { churnWarning } from "./churnWarning/churnWarning";
import { cleanedCopy } from "./cleanedCopy/cleanedCopy";
import { cohorts } from "./cohorts/cohorts";
import { compare } from "./compare/compare";
import { contact } from "./contact/contact";
import { contracts } from "./contracts/contracts";
import { customerCard } from "./customerCard/customerCard";
import { dataCheck } from "./dataCheck/dataCheck";
import { forecast } from "./forecast/forecast";
import { funnel } from "./funnel/funnel";
import { feedback } from "./feedback/feedback";
import { journey } from "./journey/journey";
import { lifetimeValue } from "./lifetimeValue/lifetimeValue";
import { loyalty } from "./loyalty/loyalty";
import { nps } from "./nps/nps";
import { overviewOf } from "./overview/overview";
import { payback } from "./payback/payback";
import { periodReport } from "./periodReport/periodReport";
import { pipeline } from "./pipeline/pipeline";
import { priceResponse } from "./priceResponse/priceResponse";
import { products } from "./products/products";
import { profiles } from "./profiles/profiles";
import { questionnaire } from "./questionnaire/questionnaire";
import { reconciliation } from "./reconciliation/reconciliation";
import { retention } from "./retention/retention";
import { returns } from "./returns/returns";
import { satisfaction } from "./satisfaction/satisfaction";
import { segments } from "./segments/segments";
import { service } from "./service/service";
import { whoLeaves } from "./whoLeaves/whoLeaves";

export { reportTexts, type OptionTexts, type ReportTexts } from "./reportTexts";

/** Every report, in the order of the gallery. */
export const REPORTS: readonly ReportDefinition[] = [
  overviewOf(() => REPORTS),
  segments,
  profiles,
  cohorts,
  retention,
  products,
  buyingBehaviour,
  priceResponse,
  forecast,
  pipeline,
  funnel,
  journey,
  returns,
  compare,
  contracts,
  churnReasons,
  whoLeaves,
  lifetimeValue,
  payback,
  churnWarning,
  satisfaction,
  nps,
  service,
  feedback,
  loyalty,
  contact,
  customerCard,
  questionnaire,
  actionPlan,
  periodReport,
  dataCheck,
  reconciliation,
  cleanedCopy,
];

export function reportById(id: string): ReportDefinition {
  const found = REPORTS.find((report) => report.id === id);
  if (!found) {
    throw new Error(`no report has the id "${id}"`);
  }
  return found;
}

export { bigOrders } from "./bigOrders";
export { sampleWorkbook, type SampleOptions } from "./sample";

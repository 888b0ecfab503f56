import type { leftEdge as english } from "../../en-US/reports/leftEdge";

export const leftEdge: typeof english = {
  noDates:
    "数据首期 {period} 首次出现的客户（{count} 位）可能早已是客户：没有注册或首购日期可供判断。{period} 不计入新客数和同期群均值。",
  fewDates:
    "数据首期 {period} 首次出现的客户（{count} 位）可能早已是客户：其中仅 {dated} 位有可用的注册或首购日期，至少需要 {needed}。{period} 不计入新客数和同期群均值。",
  told: "数据首期 {period} 首次出现的客户有 {count} 位。按注册或首购日期，新客 {acquired} 位，老客 {older} 位。{period} 与其他各期同样计算。",
  undated: "老客中含无可用日期的 {undated} 位。",
  modelUnknown:
    "{count} 位客户（{share}）在数据开始的 {period} 首次出现，可能早已是客户。模型从每位客户在数据中的首次购买算起，此前的购买无从得知。",
  modelTold:
    "按注册或首购日期，{count} 位客户（{share}）早于数据。模型从这些客户在数据中的首次购买算起，此前的购买无从得知。",
  modelNone: "按注册或首购日期，没有客户早于数据：模型掌握每位客户的全部购买记录。",
  groupUnknown: "“{group}”的 {all} 位客户中，{count} 位在数据首月 {period} 首次出现，可能早已是客户。",
  groupTold: "“{group}”的 {all} 位客户中，按注册或首购日期有 {count} 位早于数据。",
  definition:
    "客户自数据中的首次购买算起。注册或首购日期本身不是购买，只用于判断数据首期首次出现的客户是新客（日期在该期内）还是老客（日期早于该期）。",
};

import type { InAnyLanguage } from "../../texts";
import type { warehouseErrors as english } from "../../en-US/errors/warehouse";

export const warehouseErrors: InAnyLanguage<typeof english> = {
  warehouseRole:
    "数据仓库中不统计列“{column}”：把它标为“不使用”（命令行用 “role=”），或把数据放到工作表或文件里。",
  warehouseColumn: "列“{column}”被当作“{role}”，但类型不符。请建一个视图把它转成日期或数字，或改选别的列。",
  warehouseNoColumn: "表中没有列“{column}”。",
  warehouseNoTable: "没有该用户可读的表 {table}。",
  warehousePolicies:
    "这些特殊行的处理方式需要逐行数据。在数据仓库中，退款只能冲减或不计入，其余按默认方式处理。",
  warehouseStatuses: "列“{column}”的不同取值太多，不像是状态。请改选别的列，或用 “status=” 去掉它。",
  warehouseOrderAmounts:
    "列“{column}”在订单的每一行重复整单金额：分摊需要逐行数据。请建一个视图，给出每行的金额。",
  warehouseRows: "此报告要看逐行数据：请把数据放到工作表或文件里。",
  warehouseTooMany: "此报告要逐个列出客户，需要传输 {column} 行；最多 {most} 行。请用视图减少天数或客户。",
  warehouseNumber: "某个合计超出了能精确计数的范围。请建一个以千为单位的视图。",
  warehouseAsksForever: "此报告反复查询数据仓库而没有结果。请把数据放到工作表或文件里。",
  warehouseAddress:
    "地址必须以 https:// 开头；本机（127.0.0.1 或 localhost，不能用 [::1]）可用 http://；地址中不能有用户、密码，也不能有问号之后的内容。",
  warehouseUnreachable:
    "{host} 没有回应。请检查地址和端口、网络或 VPN，以及服务器是否在运行。用浏览器打开 {origin}/ping：如果提示证书问题，服务器需要本机信任的证书。",
  warehouseUnreadable:
    "{host} 有响应，但网页无权读取。请检查用户和密码（被拒绝时网页读不到原因）、服务器是否允许网页访问（CORS：用户配置中 add_http_cors_header = 1，并为 OPTIONS 设置 http_options_response），以及用户的 readonly 是否为 2，或限制是否写在配置里。",
  warehouseLogin: "数据仓库不认识此用户或密码，请重新输入。仓库提示：{message}",
  warehouseRights: "此用户无权这样做。请申请读取该表的权限，或 readonly = 2 的配置。仓库提示：{message}",
  warehouseNotThere: "此用户看不到这个数据库或表。请检查两者的名称，包括大小写。仓库提示：{message}",
  warehouseSyntax:
    "数据仓库无法理解查询：版本可能太旧，或某列的类型与所选含义不符。请改选别的列，或建一个视图。仓库提示：{message}",
  warehouseLimit: "达到了时间、内存或大小的限制。请用视图减少天数，或请管理员放宽限制。仓库提示：{message}",
  warehouseNoRows: "{given} 行中没有一行可用，多数被排除的原因：{reason}（{count} 行）。",
  warehouseGarbled:
    "返回的内容不是数据仓库的应答，或者中途被截断。请检查地址是否为 HTTP 接口（常用端口 8443 或 8123），以及中间是否有代理或登录页面。",
  warehouseRefused: "数据仓库拒绝了：{message}",
  warehouseLate: "{seconds} 秒内没有回答。请用视图减少天数，或放宽时间。",
};
